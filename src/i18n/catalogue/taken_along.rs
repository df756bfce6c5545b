//! What is said, before something is deleted, of what goes with it.

/// Words for what goes along. Units are told by how many they are and the names of the first few.
pub struct TakenAlong {
    pub lead: fn(&[String]) -> String,
    pub gates: fn(&[String]) -> String,
    pub breakers: fn(usize) -> String,
    pub veto: &'static str,
    pub readings: fn(usize, &[String]) -> String,
    pub difficulties: fn(usize) -> String,
    pub entries: fn(usize, &[String]) -> String,
}
