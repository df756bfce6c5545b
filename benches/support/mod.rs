//! What the native and the browser benchmark share: invented data, the plain f64 loop, and measuring the two in turn.

pub mod data;
pub mod measure;
pub mod plain;
