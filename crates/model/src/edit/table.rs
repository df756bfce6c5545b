//! What a declaration of an edit stands for: the types, how they are written down, where they apply, and who may be named.
//!
//! Kinds of declarations, in the order in which the schema lists them:
//!
//! - `Name of Scope { value: Type = field, … },` – a setting: its address is the scope's, its values are exchanged with the
//!   fields of what the scope finds. `value: Type => function` exchanges in a way of its own.
//! - `data Name of Scope { … },` – the same, of what was observed and entered.
//! - `whole Name [Type] { list's address } { identifier } in finder.list or Unknown,` – something that stands in a list.

/// Makes the edits of their declarations; see the module.
macro_rules! edits {
    // What each scope's address is, what it is called to others, and who finds it.
    (@scope Policy $($rest:tt)*) => { edits! { @keep [{} (Address::Policy) policy] $($rest)* } };
    (@scope Category $($rest:tt)*) => {
        edits! { @keep [{
            /// The category.
            category: Id,
        } (Address::Category(category)) category] $($rest)* }
    };
    (@scope Grading $($rest:tt)*) => {
        edits! { @keep [{
            /// The category.
            category: Id,
        } (Address::Grading(category)) grading] $($rest)* }
    };
    (@scope Adjustments $($rest:tt)*) => {
        edits! { @keep [{
            /// The category.
            category: Id,
        } (Address::Category(category)) adjustments] $($rest)* }
    };
    (@scope Fund $($rest:tt)*) => {
        edits! { @keep [{
            /// The fund.
            fund: Id,
        } (Address::Fund(fund)) fund] $($rest)* }
    };
    (@scope FundCoverage $($rest:tt)*) => {
        edits! { @keep [{
            /// The fund.
            fund: Id,
            /// The category.
            category: Id,
        } (Address::FundCoverage(fund, category)) covers] $($rest)* }
    };
    (@scope Grade $($rest:tt)*) => {
        edits! { @keep [{
            /// Category of the ladder.
            category: Id,
            /// The grade.
            grade: Id,
        } (Address::Grade(category, grade)) grade] $($rest)* }
    };
    (@scope Indicator $($rest:tt)*) => {
        edits! { @keep [{
            /// Category of the indicator.
            category: Id,
            /// The indicator.
            indicator: Id,
        } (Address::Indicator(category, indicator)) indicator] $($rest)* }
    };
    (@scope Marks $($rest:tt)*) => {
        edits! { @keep [{
            /// Category of the indicator.
            category: Id,
            /// The indicator.
            indicator: Id,
            /// For whom.
            scope: MarksScope,
        } (Address::Marks(category, indicator, scope)) marks] $($rest)* }
    };
    (@scope Unit $($rest:tt)*) => {
        edits! { @keep [{
            /// The unit.
            unit: Id,
        } (Address::Unit(unit)) unit] $($rest)* }
    };
    (@scope Reading $($rest:tt)*) => {
        edits! { @keep [{
            /// The unit.
            unit: Id,
            /// The indicator.
            indicator: Id,
        } (Address::Reading(unit, indicator)) reading] $($rest)* }
    };

    // Each declaration goes into the list of all and into that of its kind.
    (@keep $scope:tt [set $name:ident $docs:tt $values:tt]
        [$($all:tt)*] [$($set:tt)*] $data:tt $whole:tt $($rest:tt)*) => {
        edits! { @next [$($all)* [Set Setting $name $docs $scope $values]] [$($set)* [$name $docs $scope $values]]
            $data $whole $($rest)* }
    };
    (@keep $scope:tt [data $name:ident $docs:tt $values:tt]
        [$($all:tt)*] $set:tt [$($data:tt)*] $whole:tt $($rest:tt)*) => {
        edits! { @next [$($all)* [Data Data $name $docs $scope $values]] $set [$($data)* [$name $docs $scope $values]]
            $whole $($rest)* }
    };
    (@next $all:tt $set:tt $data:tt $whole:tt $(#$doc:tt)* data $name:ident of $scope:ident $values:tt, $($rest:tt)*) => {
        edits! { @scope $scope [data $name [$(#$doc)*] $values] $all $set $data $whole $($rest)* }
    };
    (@next [$($all:tt)*] $set:tt $data:tt [$($whole:tt)*] $(#$doc:tt)*
        whole $name:ident [$type:ty] {$($list:tt)*} {$($id:tt)*} in $find:ident.$field:ident or $unknown:ident,
        $($rest:tt)*) => {
        edits! { @next
            [$($all)* [Put Whole $name [$(#$doc)*] [{ $($list)* $($id)* }] {
                /// Where it stands and what it is; absent = it is no more.
                to: Option<Placed<$type>>
            }]]
            $set $data
            [$($whole)* [$name [$(#$doc)*] [$type] {$($list)*} {$($id)*} $find $field $unknown]]
            $($rest)* }
    };
    (@next $all:tt $set:tt $data:tt $whole:tt $(#$doc:tt)* $name:ident of $scope:ident $values:tt, $($rest:tt)*) => {
        edits! { @scope $scope [set $name [$(#$doc)*] $values] $all $set $data $whole $($rest)* }
    };

    (@next $all:tt $set:tt $data:tt $whole:tt) => {
        edits! { @written $all }
        edits! { @settings
            /// One setting of the policy, a category, a grade, an indicator or a unit, with its address.
            Setting $set }
        edits! { @settings
            /// What was observed of a unit or entered in its ledger: not what a policy decides.
            Data $data }
        edits! { @wholes $whole }
    };

    // As files write an edit.
    (@written [$([$edit:ident $kind:ident $name:ident [$(#$doc:tt)*]
        [{ $($(#$of_key:tt)* $key:ident: $key_type:ty),* $(,)? } $($found:tt)*]
        { $($(#$of_value:tt)* $value:ident: $type:ty $(= $field:ident)? $(=> $function:path)?),* $(,)? }])*]) => {
        /// One change to a policy or a roster.
        #[derive(Deserialize, JsonSchema)]
        #[serde(rename = "Edit", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
        pub(super) enum Written {
            $($(#$doc)* $name { $($(#$of_key)* $key: $key_type,)* $($(#$of_value)* $value: $type),* },)*
            /// Several edits as one, in this order.
            Together {
                /// The edits.
                edits: Vec<Edit>,
            },
        }

        impl From<Written> for Edit {
            fn from(written: Written) -> Self {
                match written {
                    $(Written::$name { $($key,)* $($value),* } => Self::$edit($kind::$name { $($key,)* $($value),* }),)*
                    Written::Together { edits } => Self::Batch(edits),
                }
            }
        }
    };

    // Settings and data: an address, and values that are exchanged with what is there.
    (@settings $(#$about:tt)* $kind:ident [$([$name:ident [$(#$doc:tt)*]
        [{ $($(#$of_key:tt)* $key:ident: $key_type:ty),* $(,)? } ($($address:tt)*) $find:ident]
        { $($(#$of_value:tt)* $value:ident: $type:ty $(= $field:ident)? $(=> $function:path)?),* $(,)? }])*]) => {
        $(#$about)*
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
        pub enum $kind {
            $($(#$doc)* $name { $($(#$of_key)* $key: $key_type,)* $($(#$of_value)* $value: $type),* },)*
        }

        impl $kind {
            /// Where it is.
            #[must_use]
            pub fn address(&self) -> Address<'_> {
                match self {
                    $(Self::$name { $($key,)* .. } => $($address)*,)*
                }
            }

            /// Exchanges the values with what is there.
            pub(super) fn exchange(&mut self, on: On<'_>) -> Result<(), EditError> {
                match self {
                    $(Self::$name { $($key,)* $($value),* } => {
                        let found = on.$find($($key),*)?;
                        $($(swap(&mut found.$field, $value);)? $($function(found, $value)?;)?)*
                    })*
                }
                Ok(())
            }

            /// As it is handed on; absent where it is about a unit that isn't.
            #[must_use]
            pub fn handed_on(mut self, by: &mut impl Handing) -> Option<Self> {
                match &mut self {
                    $(Self::$name { $($key,)* $($value),* } => {
                        $(edits!(@unit $key ($key) by);)*
                        let address = $($address)*;
                        $(<$type as HandedOn>::hand_on($value, &address, by);)*
                    })*
                }
                Some(self)
            }
        }
    };
    (@unit unit ($key:ident) $by:ident) => { *$key = $by.unit($key.clone())? };
    (@unit scope ($key:ident) $by:ident) => {
        if let MarksScope::Unit(unit) = $key {
            *unit = $by.unit(unit.clone())?;
        }
    };
    (@unit $other:ident ($key:ident) $by:ident) => {};

    // What stands in a list under an identifier.
    (@wholes [$([$name:ident [$(#$doc:tt)*] [$type:ty]
        { $($(#$of_key:tt)* $key:ident: $key_type:ty,)* } { $(#$of_id:tt)* $id:ident: $id_type:ty, }
        $find:ident $field:ident $unknown:ident])*]) => {
        /// Something that stands in a list under an identifier: added, put elsewhere, replaced or removed.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
        pub enum Whole {
            $($(#$doc)* $name {
                $($(#$of_key)* $key: $key_type,)*
                $(#$of_id)* $id: $id_type,
                /// Where it stands and what it is; absent = it is no more.
                to: Option<Placed<$type>>,
            },)*
        }

        impl Whole {
            /// Where it is.
            #[must_use]
            pub fn address(&self) -> Address<'_> {
                match self {
                    $(Self::$name { $($key,)* $id, .. } => Address::$name($($key,)* $id),)*
                }
            }

            /// Exchanges what there is under the identifier, and where.
            pub(super) fn exchange(&mut self, on: On<'_>) -> Result<(), EditError> {
                match self {
                    $(Self::$name { $($key,)* $id, to } => {
                        let thought = on.at;
                        exchange(&mut on.$find($($key),*)?.$field, thought, $id, to, EditError::$unknown)
                    })*
                }
            }
        }
    };

    ($($table:tt)*) => { edits! { @next [] [] [] [] $($table)* } };
}

pub(super) use edits;
