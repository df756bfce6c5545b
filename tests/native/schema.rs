//! The published JSON Schemas of the project file and the outcome: generated from the model, and checked to be what is published.
//!
//! `cargo xtask schema` writes them anew.

use std::path::Path;

use baton_engine::Outcome;
use baton_model::{FORMAT, Project, VERSION};
use baton_module::answers::{Answers, Questions};
use baton_presets::Preset;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

/// A schema that says what it is of, in which version.
fn named<T: JsonSchema>(settings: SchemaSettings, what: &str) -> Value {
    let mut schema: Schema = settings.into_generator().into_root_schema_for::<T>();
    // A name, not an address: the file is wherever the site is.
    schema.insert("$id".into(), json!(format!("urn:baton:{what}:{VERSION}")));
    schema.to_value()
}

fn project() -> Value {
    named::<Project>(SchemaSettings::draft2020_12(), "project")
}

fn questions() -> Value {
    named::<Questions>(SchemaSettings::draft2020_12(), "questions")
}

fn answers() -> Value {
    named::<Answers>(SchemaSettings::draft2020_12().for_serialize(), "answers")
}

fn outcome() -> Value {
    named::<Outcome>(SchemaSettings::draft2020_12().for_serialize(), "outcome")
}

#[test]
fn what_is_published_is_what_the_model_says() {
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    for (name, schema) in
        [("project", project()), ("outcome", outcome()), ("questions", questions()), ("answers", answers())]
    {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("www/{name}.schema.json"));
        let text = format!("{}\n", serde_json::to_string_pretty(&schema).expect("plain data"));
        if update {
            std::fs::write(&file, text).expect("www can be written");
            continue;
        }
        let published = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(published.replace("\r\n", "\n") == text, "www/{name}.schema.json is stale: run `cargo xtask schema`");
    }
}

#[test]
fn format_and_version_are_fixed() {
    let schema = project();
    let validator = validator(&schema);
    let mut file: Value = serde_json::from_str(Preset::Classroom.text()).expect("JSON");
    assert!(validator.is_valid(&file));
    for (field, other) in [("format", json!("other")), ("version", json!(VERSION + 1)), ("version", json!("1"))] {
        let was = file[field].clone();
        file[field] = other;
        assert!(!validator.is_valid(&file), "{field} {}", file[field]);
        file[field] = was;
    }
    assert_eq!(file["format"], FORMAT);
}

#[test]
fn presets_and_their_outcomes_are_valid() {
    for preset in Preset::ALL {
        let file: Value = serde_json::from_str(preset.text()).expect("JSON");
        assert_valid(&project(), &file, preset.name());
        let read = preset.project().expect("a preset is a project");
        // As it is written, too: what the program saves is what it publishes.
        assert_valid(&project(), &serde_json::to_value(&read).expect("plain data"), preset.name());
        let computed = Outcome::of(read.policy.into(), read.roster.into());
        assert_valid(&outcome(), &serde_json::to_value(&computed).expect("plain data"), preset.name());
    }
}

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    let schema = project();
    let validator = validator(&schema);
    let wrong: [fn(&mut Value); 8] = [
        |file| file["policy"]["categories"][0]["fullmarks"] = json!("100"),
        |file| file["policy"]["categories"][0]["fullMarks"] = json!(99.5),
        |file| file["policy"]["categories"][0]["fullMarks"] = json!("1,000"),
        |file| file["policy"]["categories"][0]["ranking"] = json!({ "by": "county" }),
        |file| {
            file["policy"]["categories"][0]["indicators"][0]["rule"]["components"][0]["scale"]["proportional"]["max"] =
                json!("1")
        },
        |file| file["policy"]["bonus"]["mode"]["standard"]["extra"] = json!("1"),
        |file| file["roster"]["units"] = json!({}),
        |file| file["roster"]["units"][0]["assessedHeadcount"] = json!(-1),
    ];
    for (position, spoil) in wrong.iter().enumerate() {
        let mut file: Value = serde_json::from_str(Preset::Classroom.text()).expect("JSON");
        spoil(&mut file);
        assert!(!validator.is_valid(&file), "{position} passes the schema");
        assert!(Project::from_json(&file.to_string()).is_err(), "{position} is read");
    }
}

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::draft202012::new(schema).expect("a valid schema")
}

fn assert_valid(schema: &Value, instance: &Value, what: &str) {
    let problems: Vec<String> = validator(schema)
        .iter_errors(instance)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .take(5)
        .collect();
    assert!(problems.is_empty(), "{what}: {problems:#?}");
}
