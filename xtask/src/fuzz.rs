//! Fuzzing: libFuzzer on everything that reads what others made, for a bounded time, from a kept corpus.

use std::fs::File;
use std::path::Path;

use crate::run::{Result, at, cargo, program, root, run, say, target};
use crate::setup;

/// The targets of the one program in `tests/fuzz`.
const TARGETS: [&str; 4] = ["xlsx", "csv", "json", "link"];

/// What makes the compiler count which ways an input takes; stable, and what cargo-fuzz passes too.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=16";

/// An input may take so many seconds, and the target so many megabytes: several times what the largest needs.
const BOUNDS: [&str; 3] = ["-timeout=20", "-rss_limit_mb=2000", "-max_len=65536"];

/// Runs every target for so many seconds. What breaks one is kept in `target/fuzz/found`, to be mended and added to the corpus.
pub fn fuzz(seconds: &str) -> Result<()> {
    if seconds.parse::<u32>().is_err() {
        return Err(format!("fuzz takes the seconds for each target, not {seconds:?}"));
    }
    setup::compiler_for_cpp()?;
    let folder = root().join("tests/fuzz");
    let built = target().join("fuzz");
    let host = host()?;
    say("build the fuzz targets", "with coverage, so that inputs are found that take new ways");
    let mut build = cargo();
    build.args(["build", "--release", "--locked", "--manifest-path"]).arg(folder.join("Cargo.toml"));
    // A target of its own is named, so that build scripts and macros are compiled without coverage.
    build.args(["--target", &host]).env("CARGO_TARGET_DIR", &built).env("RUSTFLAGS", COVERAGE);
    run(&mut build, "Fix what is reported above, then run the command again.")?;
    let found = built.join("found");
    at(&found, std::fs::create_dir_all(&found))?;
    for name in TARGETS {
        say(&format!("fuzz {name}"), &format!("{seconds} seconds from tests/fuzz/corpus/{name}"));
        // What new inputs are found is kept between runs, beside the checkout's corpus.
        let grown = built.join("corpus").join(name);
        at(&grown, std::fs::create_dir_all(&grown))?;
        let log = built.join(format!("{name}.log"));
        let mut fuzz = program(built.join(&host).join("release/baton-fuzz"));
        fuzz.env("BATON_FUZZ", name);
        fuzz.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}/{name}-", found.display()));
        fuzz.args(BOUNDS).arg("-print_final_stats=1").arg(grown).arg(folder.join("corpus").join(name));
        fuzz.stderr(at(&log, File::create(&log))?);
        let done = run(&mut fuzz, "The input is in target/fuzz/found: mend what it breaks, then add it to the corpus.");
        tell(&log, done.is_err())?;
        done?;
    }
    Ok(())
}

/// Prints how much a run tried, or the end of its log if it failed.
fn tell(log: &Path, failed: bool) -> Result<()> {
    let text = String::from_utf8_lossy(&at(log, std::fs::read(log))?).into_owned();
    if failed {
        let lines: Vec<&str> = text.lines().collect();
        eprintln!("{}", lines.get(lines.len().saturating_sub(40)..).unwrap_or_default().join("\n"));
        return Ok(());
    }
    let told = |name: &str| text.lines().rev().find_map(|line| line.strip_prefix(name)).map_or("?", str::trim);
    let (inputs, memory) = (told("stat::number_of_executed_units:"), told("stat::peak_rss_mb:"));
    println!("    {inputs} inputs, at most {memory} MB");
    Ok(())
}

/// The machine that programs are compiled for here.
fn host() -> Result<String> {
    let version = crate::run::output(program("rustc").arg("-vV")).ok_or("rustc doesn't answer")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc names no host".into())
}
