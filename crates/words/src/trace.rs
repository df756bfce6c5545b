//! Steps of a unit's figures as sentences: who is compared, what was substituted, how a grade came about.

use rust_decimal::Decimal;

use super::text::{Text, plural, text};
use super::{Locale, Names, condition, findings, fraction, grouped, percent_of, rule};
use baton_analysis::Ground;
use baton_engine::{Cause, Counted, GradeStep, Light, Substituted};
use baton_model::{Effect, ExternalRank, Id, Named, Opinion, Quota, Threshold, VoteClass};

/// 对比范围 with its bounds.
pub fn cohort(locale: Locale, count: u32, min: Option<String>, mean: Option<String>, max: Option<String>) -> String {
    match locale {
        Locale::Zh => {
            let part = |name: &str, value: Option<String>| value.map(|value| format!("，{name} {value}"));
            let parts = [part("最低", min), part("平均", mean), part("最高", max)];
            format!("与 {count} 个单位比较{}", parts.into_iter().flatten().collect::<String>())
        }
        Locale::En => {
            let part = |name: &str, value: Option<String>| value.map(|value| format!(", {name} {value}"));
            let parts = [part("min", min), part("mean", mean), part("max", max)];
            format!("among {count} units{}", parts.into_iter().flatten().collect::<String>())
        }
    }
}

/// What a rater group said; votes by the classes that the rule has.
pub fn opinion(locale: Locale, rater: &str, opinion: &Opinion, classes: &[VoteClass]) -> String {
    let votes = match opinion {
        Opinion::Score(score) => return format!("{rater} {}", grouped(score.get())),
        Opinion::Ballots(votes) => votes,
    };
    let cast = classes.iter().map(|class| {
        let (name, cast) = (rule::vote_class(locale, class), votes.get(&class.id).copied().unwrap_or(0));
        match locale {
            Locale::Zh => format!("{name} {cast} 票"),
            Locale::En => format!("{cast} votes {name}"),
        }
    });
    let cast: Vec<String> = cast.collect();
    match locale {
        Locale::Zh => format!("{rater} {}", cast.join("、")),
        Locale::En => format!("{rater}: {}", cast.join(", ")),
    }
}

/// How often events of a kind happened.
pub fn events(locale: Locale, kind: &str, count: Decimal) -> String {
    match locale {
        Locale::Zh => format!("{kind} {} 次", grouped(count)),
        Locale::En => format!("{kind}: {}", grouped(count)),
    }
}

/// The prior year's place.
pub fn prior_external(locale: Locale, rank: &ExternalRank) -> String {
    let said = text("上年", "prior year: ").of(locale).to_owned();
    said + &external(locale, rank)
}

/// A place observed outside.
pub fn external(locale: Locale, rank: &ExternalRank) -> String {
    match locale {
        Locale::Zh => {
            let ExternalRank { place, field } = rank;
            match field {
                Some(field) => format!("外部位次第 {place} / {field}"),
                None => format!("外部位次第 {place}"),
            }
        }
        Locale::En => {
            let ExternalRank { place, field } = rank;
            match field {
                Some(field) => format!("outside place {place} of {field}"),
                None => format!("outside place {place}"),
            }
        }
    }
}

/// Why a rate is a substitute.
pub fn substituted(locale: Locale, why: Substituted) -> String {
    match why {
        Substituted::Missing(input) => match locale {
            Locale::Zh => format!("缺少{}，按规则代替", findings::input(input).of(locale)),
            Locale::En => format!("{} is missing: the rule’s substitute holds", findings::input(input).of(locale)),
        },
        Substituted::Undefined(reason) => match locale {
            Locale::Zh => format!("无法计算（{}），按规则代替", findings::undefined(reason).of(locale)),
            Locale::En => {
                format!("can’t be computed ({}): the rule’s substitute holds", findings::undefined(reason).of(locale))
            }
        },
        Substituted::BoundsCoincide => {
            text("上下界相同，按规则代替", "the bounds coincide: the rule’s substitute holds").of(locale).into()
        }
    }
}

/// A light, as a word.
pub fn light(light: Light) -> Text {
    match light {
        Light::Green => text("绿灯", "green"),
        Light::GreenNoted => text("绿灯·提醒", "green, noted"),
        Light::Yellow => text("黄灯", "yellow"),
        Light::Red => text("红灯", "red"),
    }
}

/// A light at a period.
pub fn light_of(locale: Locale, period: &str, shown: Light, behind: Decimal) -> String {
    match shown {
        Light::Green => format!("{period} {}", light(shown).of(locale)),
        Light::GreenNoted | Light::Yellow | Light::Red => match locale {
            Locale::Zh => format!("{period} {}，落后 {} 个百分点", light(shown).of(locale), fraction(behind, 2)),
            Locale::En => format!("{period} {}, {} points behind", light(shown).of(locale), fraction(behind, 2)),
        },
    }
}

/// Whether an entry counts.
pub fn counted(counted: Counted) -> Text {
    match counted {
        Counted::Yes => text("计入", "counts"),
        Counted::Surpassed => text("同一事项取最高，不计", "a larger entry on the same matter counts instead"),
        Counted::Refused => text("不能计入", "can’t be counted"),
    }
}

/// A step on the way to a grade.
pub fn grade_step(locale: Locale, step: &GradeStep, names: &Names<'_>) -> String {
    if let GradeStep::Effect { from, to, effect, cause } = step {
        return effected(locale, (from, to), effect, cause, names);
    }
    match locale {
        Locale::Zh => {
            let name = |id: &Id| names.grade(None, id).to_owned();
            match step {
                GradeStep::Conditions { grade, position, cut_off, threshold } => {
                    let quota = cut_off.map(|cut| format!("按第 {position} 位计，前 {cut} 位"));
                    let bound = threshold.map(|threshold| format!("达到{}", bound(locale, threshold)));
                    let reasons: Vec<String> = [quota, bound].into_iter().flatten().collect();
                    match reasons.is_empty() {
                        true => name(grade),
                        false => format!("{}，为{}", reasons.join("，"), name(grade)),
                    }
                }
                GradeStep::ThresholdMissed { grade, threshold } => {
                    format!("{}有名额，但没有达到{}", name(grade), bound(locale, *threshold))
                }
                GradeStep::NeitherHolds { grade, position, cut_off, threshold } => format!(
                    "{}的名额到第 {cut_off} 位为止，按第 {position} 位计，也没有达到{}",
                    name(grade),
                    bound(locale, *threshold)
                ),
                GradeStep::Last { grade } => format!("其余为{}", name(grade)),
                GradeStep::NoPlace { grade, position, cut_off } => {
                    format!("{}的名额到第 {cut_off} 位为止，按第 {position} 位计，没有名额", name(grade))
                }
                GradeStep::Effect { .. } => String::new(),
            }
        }
        Locale::En => {
            let name = |id: &Id| names.grade(None, id).to_owned();
            match step {
                GradeStep::Conditions { grade, position, cut_off, threshold } => {
                    let quota = cut_off.map(|cut| format!("counted as place {position}, within the first {cut}"));
                    let bound = threshold.map(|threshold| format!("reaches {}", bound(locale, threshold)));
                    let reasons: Vec<String> = [quota, bound].into_iter().flatten().collect();
                    match reasons.is_empty() {
                        true => name(grade),
                        false => format!("{}: {}", name(grade), reasons.join(", ")),
                    }
                }
                GradeStep::ThresholdMissed { grade, threshold } => {
                    format!("{} has a place left, but {} is not reached", name(grade), bound(locale, *threshold))
                }
                GradeStep::NeitherHolds { grade, position, cut_off, threshold } => format!(
                    "{}: counted as place {position}, places up to {cut_off}, and {} is not reached",
                    name(grade),
                    bound(locale, *threshold)
                ),
                GradeStep::Last { grade } => format!("{}: all others", name(grade)),
                GradeStep::NoPlace { grade, position, cut_off } => {
                    format!("no place in {}: counted as place {position}, places up to {cut_off}", name(grade))
                }
                GradeStep::Effect { .. } => String::new(),
            }
        }
    }
}

/// What bars, lowers or limits, with what it leaves.
fn effected(locale: Locale, (from, to): (&Id, &Id), effect: &Effect, cause: &Cause, names: &Names<'_>) -> String {
    let told = |effect: &Effect| {
        let named = effect.told(|id| Some(names.grade(None, id)));
        named.map_or_else(String::new, |effect| condition::effect(locale, &effect))
    };
    match cause {
        Cause::Rule { name, condition: when, figures } => {
            let called = |named: Named<'_>| match named {
                Named::Indicator(_) => format!("“{}”", names.named(None, named)),
                Named::Section(_) | Named::Circumstance(_) | Named::Grade(_) | Named::Item(..) => {
                    names.named(None, named)
                }
            };
            let why = condition::with_figures(locale, when, &mut figures.iter().copied(), &called);
            let why = match (name.is_empty(), locale) {
                (true, _) => why,
                (false, Locale::Zh) => format!("{name}（{why}）"),
                (false, Locale::En) => format!("{name} ({why})"),
            };
            let most = match (effect.lifts(), locale) {
                (false, _) => told(&Effect::AtMost(Some(to.clone()))),
                (true, Locale::Zh) => format!("晋为{}", names.grade(None, to)),
                (true, Locale::En) => format!("up to {}", names.grade(None, to)),
            };
            // What is said twice is said once.
            let (own, better) = match effect {
                Effect::Bar(barred) if barred == to => (None, false),
                Effect::Bar(barred) => (Some(told(effect)), from != barred),
                Effect::Nothing | Effect::Lower(_) => (Some(told(effect)), false),
                Effect::AtMost(_) => (None, false),
                Effect::Lift(_) | Effect::To(_) => (Some(told(effect)), false),
            };
            match locale {
                Locale::Zh => {
                    let own = own.map(|own| format!("{own}{}，", if better { "及更好等次" } else { "" }));
                    format!("{why}，{}{most}", own.unwrap_or_default())
                }
                Locale::En => {
                    let own = own.map(|own| format!("{own}{}, ", if better { " or better" } else { "" }));
                    format!("{why}: {}{most}", own.unwrap_or_default())
                }
            }
        }
        Cause::Circumstance { circumstance, reasons } => {
            let (name, grade) = (names.circumstance(None, circumstance), |id: &Id| names.grade(None, id));
            let (from, to, told) = (grade(from), grade(to), told(effect));
            let why = because(locale, &reasons.join(text("；", "; ").of(locale)));
            match locale {
                Locale::Zh => format!("{name}，{told}：{from} → {to}{why}"),
                Locale::En => format!("{name}, {told}: {from} → {to}{why}"),
            }
        }
    }
}

/// What decides on the grade of a name; absent where the ladder doesn't have it.
pub fn ground(locale: Locale, grade: &str, of: Option<&Ground>) -> String {
    match locale {
        Locale::Zh => {
            let Some(of) = of else { return format!("没有“{grade}”这个等次") };
            let whose = of.group.as_ref().map_or_else(String::new, |group| format!("“{group}”组 "));
            let mut parts = vec![format!("{whose}{} 个单位参加排名", of.ranked)];
            parts.extend(of.quota.map(|quota| match quota {
                Quota::Share(share) => format!("“{grade}”比例 {}", percent_of(share.get(), 4)),
                Quota::Places(places) => format!("“{grade}”{places} 个名额"),
                Quota::FromBelow(share) => format!("“{grade}”取末 {}", percent_of(share.get(), 4)),
            }));
            parts.extend(of.places.map(|places| format!("到这一等共 {places} 个名额")));
            parts.extend(of.threshold.map(|threshold| match threshold {
                Threshold::Percentage(_) => {
                    format!("门槛为{}，本单位 {}%", bound(locale, threshold), grouped(of.percentage))
                }
                Threshold::Points(_) => format!("门槛为{}，本单位 {} 分", bound(locale, threshold), grouped(of.total)),
            }));
            parts.extend(of.either.then(|| "两者符合其一即可".to_owned()));
            let place = of.rank.map_or_else(
                || "本单位不参加排名".to_owned(),
                |rank| match of.places {
                    Some(places) if u64::from(rank) > places => format!("本单位第 {rank} 位，在名额之外"),
                    Some(_) => format!("本单位第 {rank} 位，在名额之内"),
                    None => format!("本单位第 {rank} 位"),
                },
            );
            format!("{}；{place}", parts.join("，"))
        }
        Locale::En => {
            fn count(n: impl TryInto<usize>) -> usize {
                n.try_into().unwrap_or(usize::MAX)
            }
            let Some(of) = of else { return format!("there is no grade “{grade}”") };
            let whose = of.group.as_ref().map_or_else(String::new, |group| format!(" in “{group}”"));
            let mut parts =
                vec![format!("{} {} ranked{whose}", of.ranked, plural(count(of.ranked), "unit is", "units are"))];
            parts.extend(of.quota.map(|quota| match quota {
                Quota::Share(share) => format!("“{grade}” may have {}", percent_of(share.get(), 4)),
                Quota::Places(places) => format!("“{grade}” has {places} {}", plural(count(places), "place", "places")),
                Quota::FromBelow(share) => format!("“{grade}” has the last {}", percent_of(share.get(), 4)),
            }));
            let in_all =
                |places: u64| format!("{places} {} down to this grade", plural(count(places), "place", "places"));
            parts.extend(of.places.map(in_all));
            parts.extend(of.threshold.map(|threshold| match threshold {
                Threshold::Percentage(_) => {
                    format!("it takes {}, and the unit has {}%", bound(locale, threshold), grouped(of.percentage))
                }
                Threshold::Points(_) => {
                    format!("it takes {}, and the unit has {}", bound(locale, threshold), grouped(of.total))
                }
            }));
            parts.extend(of.either.then(|| "one of the two is enough".to_owned()));
            let place = of.rank.map_or_else(
                || "the unit is not ranked".to_owned(),
                |rank| match of.places {
                    Some(places) if u64::from(rank) > places => format!("the unit is in place {rank}, outside"),
                    Some(_) => format!("the unit is in place {rank}, inside"),
                    None => format!("the unit is in place {rank}"),
                },
            );
            format!("{}; {place}", parts.join(", "))
        }
    }
}

fn because(locale: Locale, reason: &str) -> String {
    match locale {
        Locale::Zh => {
            if reason.is_empty() {
                String::new()
            } else {
                format!("（{reason}）")
            }
        }
        Locale::En => {
            if reason.is_empty() {
                String::new()
            } else {
                format!(" ({reason})")
            }
        }
    }
}

fn bound(locale: Locale, threshold: Threshold) -> String {
    match threshold {
        Threshold::Percentage(share) => match locale {
            Locale::Zh => format!("得分率 {}%", grouped(share.get())),
            Locale::En => format!("{}% of full marks", grouped(share.get())),
        },
        Threshold::Points(points) => match locale {
            Locale::Zh => format!("总分 {} 分", grouped(points.get())),
            Locale::En => format!("{} points", grouped(points.get())),
        },
    }
}
