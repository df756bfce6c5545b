//! What charts say about themselves.

/// Words of every chart.
pub struct Chart {
    pub loading: &'static str,
    pub failed: &'static str,
    pub data: &'static str,
    pub png: &'static str,
    pub svg: &'static str,
    pub save_png: &'static str,
    pub save_svg: &'static str,
}
