//! The questions beyond "what is the score": decode, ask the analysis, encode.

use js_sys::Function;
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::answers::{
    CategoryStability, CompareOptions, ExplainOptions, Explanation, Lint, LintOptions, Sampled, ScenarioComparison,
    StabilityOptions,
};
use super::{encode, read, read_project, thrown};
use baton_analysis::{Individual, NeedQuestion, Plan, Question, Simulation};
use baton_engine::Evaluation;
use baton_model::{Id, Number, Project, ProjectError, Scenario};

/// Which scenario is asked about; nothing else.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ScenarioOption {
    #[serde(default)]
    scenario: Option<Id>,
}

/// Compares scenarios with a base: every unit, the counts per grade, places and bonus.
///
/// Throws a `ProjectError` where an argument can't be read, a scenario isn't there, or one of its edits can't be applied.
#[wasm_bindgen(unchecked_return_type = "answers.ScenarioComparison[]")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "questions.CompareOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let found = (|| {
        let project = read_project(project)?;
        let options: CompareOptions = read("options", options)?;
        let base = evaluation(&project, options.base.as_ref(), "options.base")?;
        let others =
            || project.scenarios.iter().map(|scenario| &scenario.id).filter(|id| Some(*id) != options.base.as_ref());
        let wanted = options.scenarios.clone().unwrap_or_else(|| others().cloned().collect());
        let compare = |(at, id): (usize, &Id)| {
            let scenario = evaluation(&project, Some(id), &format!("options.scenarios[{at}]"))?;
            Ok(ScenarioComparison::of(&base, id, &scenario))
        };
        wanted.iter().enumerate().map(compare).collect::<Result<Vec<_>, ProjectError>>()
    })();
    encode(&found.map_err(thrown)?)
}

/// Explains one unit: every line with its rule's inputs, and what a scenario changed, by indicator and by edit.
///
/// Throws a `ProjectError` as `compare` does, and where there is no such unit.
#[wasm_bindgen(unchecked_return_type = "answers.Explanation")]
pub fn explain(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] unit: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "questions.ExplainOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let found = (|| {
        let project = read_project(project)?;
        let unit: Id = read("unit", unit)?;
        let options: ExplainOptions = read("options", options)?;
        let base = evaluation(&project, None, "")?;
        let scenario = match &options.scenario {
            Some(id) => {
                let edits = find(&project, id, "options.scenario")?.edits.as_slice();
                Some((evaluation(&project, Some(id), "options.scenario")?, edits))
            }
            None => None,
        };
        let scenario = scenario.as_ref().map(|(evaluation, edits)| (evaluation, *edits));
        Explanation::of(&base, scenario, &unit, &options).ok_or_else(|| error("unit", format!("no unit {unit}")))
    })();
    encode(&found.map_err(thrown)?)
}

/// How far marks may move before a grade, a place or an 优秀 changes, exactly; the points that part units from another
/// grade; and how robust the order of neighbours is.
///
/// Throws a `ProjectError` as `compare` does, and where there is no such category.
#[wasm_bindgen(unchecked_return_type = "answers.CategoryStability[]")]
pub fn stability(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "questions.StabilityOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let found = (|| {
        let project = read_project(project)?;
        let options: StabilityOptions = read("options", options)?;
        let step = options.step.unwrap_or(Number::ONE);
        if step <= Number::ZERO {
            return Err(error("options.step", format!("{step} is not above 0")));
        }
        let evaluation = evaluation(&project, options.scenario.as_ref(), "options.scenario")?;
        let known = |id: &Id| evaluation.policy().category(id).is_some();
        let named = options.category.iter().map(|id| (id, "options.category".to_owned()));
        let levers = options.levers.iter().flatten().enumerate();
        let mut named =
            named.chain(levers.filter_map(|(at, lever)| Some((lever.category()?, format!("options.levers[{at}]")))));
        if let Some((id, path)) = named.find(|(id, _)| !known(id)) {
            return Err(error(&path, format!("no category {id}")));
        }
        // A lever that the category asked for doesn't have would be asked for in vain.
        let mut levers = options.levers.iter().flatten().enumerate();
        if let Some(category) = &options.category
            && let Some((at, own)) =
                levers.find_map(|(at, lever)| Some((at, lever.category().filter(|own| *own != category)?)))
        {
            let path = format!("options.levers[{at}]");
            return Err(error(&path, format!("of category {own}, while {category} is asked for")));
        }
        let all = evaluation.policy().categories.iter().map(|category| &category.id);
        let wanted = all.filter(|id| options.category.as_ref().is_none_or(|wanted| wanted == *id));
        Ok(wanted.map(|id| CategoryStability::of(&evaluation, id, options.levers.as_deref(), step)).collect::<Vec<_>>())
    })();
    encode(&found.map_err(thrown)?)
}

/// Draws marks, observations or discrete choices at random, and counts how often units keep their grades. The same seed
/// gives the same figures everywhere. `progress`, where given, is called with the draws made and the draws wanted; what it
/// throws ends the draws and is thrown on.
///
/// Throws a `ProjectError` as `compare` does.
#[wasm_bindgen(unchecked_return_type = "answers.Sampled")]
pub fn robustness(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_param_type = "questions.Plan")] plan: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ scenario?: string }")] options: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "(done: number, of: number) => void")] progress: JsValue,
) -> Result<JsValue, JsValue> {
    let asked = (|| {
        let project = read_project(project)?;
        let plan: Plan = read("plan", plan)?;
        let evaluation = of_scenario(&project, options)?;
        let progress = match progress.is_undefined() || progress.is_null() {
            true => None,
            false => Some(progress.dyn_into::<Function>().map_err(|_| error("progress", "not a function".into()))?),
        };
        Ok((evaluation, plan, progress))
    })();
    let (evaluation, plan, progress) = asked.map_err(thrown)?;
    let mut simulation = Simulation::new(&evaluation, plan);
    let mut done = 0;
    while done < simulation.draws() {
        done = simulation.advance(simulation.batch());
        if let Some(progress) = &progress {
            progress.call2(&JsValue::UNDEFINED, &done.into(), &simulation.draws().into())?;
        }
    }
    encode(&Sampled::of(&evaluation, simulation.result()))
}

/// Finds the values of one number for which a target is reached, or says why there are none.
///
/// Throws a `ProjectError` as `compare` does.
#[wasm_bindgen(unchecked_return_type = "answers.Answer")]
pub fn solve(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_param_type = "questions.Question")] question: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ scenario?: string }")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let found = (|| {
        let project = read_project(project)?;
        let question: Question = read("question", question)?;
        Ok(baton_analysis::solve(&of_scenario(&project, options)?, &question))
    })();
    encode(&found.map_err(thrown)?)
}

/// What a unit would need for a grade or place: every indicator of its category tried by itself, those that help by the
/// size of the change first, each with its feasible range or the reason why there is none; and the fewest points.
///
/// Throws a `ProjectError` as `compare` does, and where there is no such unit or grade.
#[wasm_bindgen(unchecked_return_type = "answers.Needs")]
pub fn need(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_param_type = "questions.NeedQuestion")] question: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ scenario?: string }")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let found = (|| {
        let project = read_project(project)?;
        let question: NeedQuestion = read("question", question)?;
        if question.step <= Number::ZERO {
            return Err(error("question.step", format!("{} is not above 0", question.step)));
        }
        let found = baton_analysis::needs(&of_scenario(&project, options)?, &question);
        found.ok_or_else(|| error("question.target", "not a grade or place that a unit can have".into()))
    })();
    encode(&found.map_err(thrown)?)
}

/// Findings on the policy itself, graver first, with a mend where there is one.
///
/// Throws a `ProjectError` as `compare` does.
#[wasm_bindgen(unchecked_return_type = "answers.Lint[]")]
pub fn lint(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "questions.LintOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let found = (|| {
        let project = read_project(project)?;
        let options: LintOptions = read("options", options)?;
        let evaluation = evaluation(&project, options.scenario.as_ref(), "options.scenario")?;
        let individual = options.individual.unwrap_or_else(|| Individual::usual(&evaluation));
        Ok(baton_analysis::lint(&evaluation, &individual).into_iter().map(Lint::from).collect::<Vec<_>>())
    })();
    encode(&found.map_err(thrown)?)
}

fn of_scenario(project: &Project, options: JsValue) -> Result<Evaluation, ProjectError> {
    let ScenarioOption { scenario } = read("options", options)?;
    evaluation(project, scenario.as_ref(), "options.scenario")
}

/// The project's baseline, or one of its scenarios, whose identifier stands at a path of the arguments.
fn evaluation(project: &Project, scenario: Option<&Id>, path: &str) -> Result<Evaluation, ProjectError> {
    let Some(id) = scenario else {
        return Ok(Evaluation::new(project.policy.clone().into(), project.roster.clone().into()));
    };
    let under = project.under(find(project, id, path)?);
    let (policy, roster) =
        under.map_err(|(at, why)| error(path, format!("edit {at} of {id} can't be applied: {why:?}")))?;
    Ok(Evaluation::new(policy.into(), roster.into()))
}

fn find<'a>(project: &'a Project, id: &Id, path: &str) -> Result<&'a Scenario, ProjectError> {
    project.scenario(id).ok_or_else(|| error(path, format!("no scenario {id}")))
}

fn error(path: &str, message: String) -> ProjectError {
    ProjectError { path: path.to_owned(), message }
}
