//! The macro that declares findings.

/// Declares all codes of findings, by family: parameters, severity, where they are found, and in which part of a project
/// they are done away with, which may depend on parameters.
///
/// Besides [`Code`](super::Code) each family gets an enum of its own that borrows, so that its words are one match of the
/// family's file, and the schema of each group of families, as an answer of the module has it.
macro_rules! findings {
    ($(
        $(#[$group_doc:meta])*
        $group:ident {$(
            $(#[$family_doc:meta])*
            $family:ident $borrowed:ident {$(
                $(#[$doc:meta])*
                $code:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })?:
                    $severity:ident at $scope:ident leads $part:expr;
            )*}
        )*}
    )*) => {
        /// What is wrong, with the figures that say by how much. Rates, shares and weights are fractions.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(tag = "code", content = "params", rename_all = "camelCase", rename_all_fields = "camelCase")]
        pub enum Code {$($($(
            $(#[$doc])*
            $code $({ $($(#[$field_doc])* $field: $type),* })?,
        )*)*)*}

        /// A code by its family.
        #[derive(Clone, Copy, Debug)]
        pub enum Family<'a> {$($(
            $(#[$family_doc])*
            $family($borrowed<'a>),
        )*)*}

        $($(
            $(#[$family_doc])*
            #[derive(Clone, Copy, Debug, JsonSchema)]
            #[schemars(tag = "code", content = "params", rename_all = "camelCase", rename_all_fields = "camelCase")]
            pub enum $borrowed<'a> {$(
                $(#[$doc])*
                $code $({ $($(#[$field_doc])* $field: &'a $type),* })?,
            )*}
        )*)*

        impl Code {
            /// The severity that belongs to the code.
            #[must_use]
            pub fn severity(&self) -> Severity {
                match self {$($($( Self::$code { .. } => Severity::$severity, )*)*)*}
            }

            /// Where it is found.
            #[must_use]
            pub fn scope(&self) -> Scope {
                match self {$($($( Self::$code { .. } => Scope::$scope, )*)*)*}
            }

            /// In which part of a project it is done away with.
            #[must_use]
            #[allow(unused_variables, reason = "few parts depend on parameters")]
            pub fn part(&self) -> Part {
                match self {$($($( Self::$code $({ $($field),* })? => $part, )*)*)*}
            }

            /// The code by its family.
            #[must_use]
            pub fn family(&self) -> Family<'_> {
                match self {$($($(
                    Self::$code $({ $($field),* })? => Family::$family($borrowed::$code $({ $($field),* })?),
                )*)*)*}
            }
        }

        $(
            $(#[$group_doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $group;

            impl JsonSchema for $group {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> Cow<'static, str> {
                    stringify!($group).into()
                }

                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    one_of([$($borrowed::json_schema(generator)),*])
                }
            }
        )*
    };
}

pub(super) use findings;
