//! The fingerprint of a project: what says of two results, in whatever files, that they are of the same project.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use baton_model::Project;

/// The SHA-256 of a project's file as it is saved, in hexadecimal: what `sha256sum` says of that file.
#[must_use]
pub fn fingerprint(project: &Project) -> String {
    of_file(project.to_json().as_bytes())
}

/// The SHA-256 of a file, in hexadecimal.
#[must_use]
pub fn of_file(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string has no way to fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_presets::Preset;

    #[test]
    fn a_file_has_the_digest_of_the_standard() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(of_file(b"abc"), abc);
    }

    #[test]
    fn a_project_has_its_files_digest_and_another_has_another() {
        let mut project = Preset::Classroom.project().unwrap();
        let found = fingerprint(&project);
        assert_eq!(found, of_file(project.to_json().as_bytes()));
        project.policy.year += 1;
        assert_ne!(fingerprint(&project), found);
    }
}
