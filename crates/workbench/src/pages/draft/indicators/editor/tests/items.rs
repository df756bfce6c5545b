//! Items of adjustments and their levels.

use super::*;

#[test]
fn adjustment_items_and_levels_come_go_and_move() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let items = |desk: &Desk| {
        let items = desk.category().adjustments.items.iter();
        items.map(|item| item.id.to_string()).collect::<Vec<_>>()
    };
    let before = items(&desk);
    desk.make(EditorAction::Item(ItemChange::Add { sign: Sign::Bonus, name: "I".into(), level: "L".into() }));
    assert_eq!(items(&desk).last().unwrap(), "item-1");
    let item = id("item-1");
    desk.make(EditorAction::Item(ItemChange::AddLevel(item.clone(), "M".into())));
    desk.make(EditorAction::Item(ItemChange::LevelName(item.clone(), id("level-2"), "N".into())));
    desk.make(EditorAction::Item(ItemChange::RemoveLevel(item.clone(), id("level-1"))));
    desk.make(EditorAction::Item(ItemChange::Sign(item.clone(), Sign::Special)));
    desk.make(EditorAction::Item(ItemChange::Counting(item.clone(), baton_model::Counting::HighestOnly)));
    desk.make(EditorAction::Item(ItemChange::Name(item.clone(), "J".into())));
    desk.make(EditorAction::Item(ItemChange::Clause(item.clone(), "C".into())));
    let made = desk.category().adjustments.items.last().unwrap().clone();
    assert_eq!(
        (made.name.as_str(), made.sign, made.levels.len(), made.levels[0].name.as_str()),
        ("J", Sign::Special, 1, "N")
    );
    assert_eq!(desk.outcome(EditorAction::Item(ItemChange::Shift(item.clone(), Way::Down))).edit, None);
    desk.make(EditorAction::Item(ItemChange::Shift(item.clone(), Way::Up)));
    assert_eq!(items(&desk)[before.len() - 1], "item-1");
    desk.make(EditorAction::Item(ItemChange::AddSet("S".into())));
    desk.make(EditorAction::Item(ItemChange::AddSet("T".into())));
    let within = |set: &str| ItemChange::InSet { set: id(set), item: item.clone(), within: true };
    desk.make(EditorAction::Item(within("set-1")));
    desk.make(EditorAction::Item(within("set-2")));
    desk.make(EditorAction::Item(ItemChange::SetName(id("set-2"), "U".into())));
    let sets = |desk: &Desk| {
        let sets = desk.category().adjustments.sets.iter();
        sets.map(|set| (set.name.clone(), set.items.len())).collect::<Vec<_>>()
    };
    assert_eq!(sets(&desk), [("S".to_owned(), 0), ("U".to_owned(), 1)], "it stands in one only");
    desk.make(EditorAction::Item(ItemChange::RemoveSet(id("set-1"))));
    desk.make(EditorAction::Item(ItemChange::Remove(item)));
    assert_eq!((items(&desk), sets(&desk)), (before, vec![("U".to_owned(), 0)]), "an item leaves its set when it goes");
}

#[test]
fn an_item_is_not_given_an_identifier_that_a_ledger_has() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let add = || EditorAction::Item(ItemChange::Add { sign: Sign::Bonus, name: "I".into(), level: "L".into() });
    let category = desk.category().id.clone();
    let unit =
        desk.project.roster.units.iter_mut().find(|unit| unit.category == category && !unit.adjustments.is_empty());
    Arc::make_mut(unit.unwrap()).adjustments[0].item = id("item-1");
    desk.make(add());
    assert_eq!(desk.category().adjustments.items.last().unwrap().id, id("item-2"));
}
