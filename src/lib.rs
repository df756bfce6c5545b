//! Baton: a what-if simulator for county-level differentiated assessment.
