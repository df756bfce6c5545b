//! The model's choices and the words for them in cells.

use baton_model::{
    BoundKind, Cohort, Combine, Counting, DataKind, Direction, Id, IndicatorKind, Lifted, Mean, MissingItems,
    NegativeTotal, Order, QuotaRounding, RankBy, RollDown, Sign, Stage, SubstituteKind, TieBlock, TieBreaker,
};
use baton_words::Term;

/// Makes a tie-breaker, of an indicator or section where it looks at one.
type Making = fn(Id) -> TieBreaker;

/// What splits ties.
pub const TIE_BREAKERS: [(Term, Making); 4] = [
    (Term::CommonSubtotal, |_| TieBreaker::COMMON),
    (Term::FewerDeductions, |_| TieBreaker::DEDUCTIONS),
    (Term::IndicatorPoints, TieBreaker::points),
    (Term::SectionPoints, TieBreaker::section),
];

/// A choice of the model that a cell names by a word.
pub trait Choice: Copy + PartialEq + 'static {
    /// All choices with their words.
    const WORDS: &'static [(Self, Term)];

    /// The word for it.
    fn term(self) -> Term {
        let found = Self::WORDS.iter().find(|(choice, _)| *choice == self);
        // Every choice stands in the list: the test below holds it to that.
        found.map_or(Term::No, |(_, term)| *term)
    }
}

macro_rules! choices {
    ($($type:ident { $($choice:ident = $term:ident),* })*) => {
        $(impl Choice for $type {
            const WORDS: &'static [(Self, Term)] = &[$((Self::$choice, Term::$term)),*];
        })*

        #[cfg(test)]
        mod tests {
            use super::*;

            #[test]
            fn every_choice_has_a_word_of_its_own() {
                $({
                    // Fails to compile when the model gets a choice that stands in no list.
                    let known = |choice: $type| match choice { $($type::$choice => ()),* };
                    for (at, (choice, term)) in $type::WORDS.iter().enumerate() {
                        known(*choice);
                        assert_eq!(choice.term(), *term);
                        assert!($type::WORDS[..at].iter().all(|(_, earlier)| earlier != term));
                    }
                })*
            }
        }
    };
}

choices! {
    IndicatorKind { Common = Common, Individual = Individual }
    Direction { Benefit = Benefit, Cost = Cost }
    Cohort { Category = Category, Group = Group }
    BoundKind { Fixed = Fixed, CohortMin = CohortMin, CohortMean = CohortMean, CohortMax = CohortMax }
    Mean { Simple = SimpleMean, Pooled = PooledMean }
    Order { Below = Below, AtMost = NotAbove, AtLeast = AtLeast, Over = Over }
    Combine { Blend = Blend, Sum = AddUp, Best = Highest, Worst = Lowest }
    SubstituteKind { Zero = Zero, Full = Full, CohortMean = Mean, Rate = GivenRate, Exclude = NotAssessed }
    MissingItems { Rescale = Rescale, RescaleSections = RescaleSections, Keep = Keep }
    NegativeTotal { Floored = No, Allowed = Yes }
    RankBy { Category = Category, Group = Group }
    DataKind { Real = RealData, Test = TestData, Fictional = FictionalData }
    Stage { Drafted = Drafted, Comment = ForComment, Review = ForReview, Issued = Issued }
    QuotaRounding { Floor = Floor, HalfUp = HalfUp, Ceil = Ceil }
    TieBlock { Include = Include, Exclude = Exclude }
    RollDown { Off = No, On = Yes }
    Lifted { Within = WithinPlaces, Beyond = BeyondPlaces }
    Sign { Bonus = Bonus, Deduction = Deduction, Special = Special }
    Counting { EveryEntry = EveryEntry, HighestOnly = HighestOnly }
}
