//! The one door for chores: `cargo xtask <command>`. People, README and CI use the same commands.

mod build;
mod charts;
mod check;
mod fuzz;
mod run;
mod setup;
mod worker;

use run::Result;

const HELP: &str = "\
cargo xtask <command>

  serve [--port 8080]   build the page and serve it on this machine
  test [step ...]       run every check, or only: format lint native fuzz
                        e2e module
  build                 write the page to dist/, ready for any static host
  module                write the JavaScript module to pkg/
  fuzz [seconds]        run each fuzz target for so long (60)
  schema                write the JSON Schemas to www/ after a change of the model
  bench [arguments]     run the benchmarks; arguments go to criterion
  shots                 write screenshots of the built page to target/screenshots

Tools that are missing are installed on the way, into $BATON_CACHE
(otherwise $XDG_CACHE_HOME/baton or ~/.cache/baton).";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Err(problem) = dispatch(&arguments) {
        eprintln!("\nxtask: {problem}");
        std::process::exit(1);
    }
}

/// Does what the command line asks.
fn dispatch(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => build::serve("8080"),
        ["serve", "--port", port] => build::serve(port),
        ["build"] => build::page(),
        ["module"] => build::module(),
        ["test", steps @ ..] => check::test(steps),
        ["fuzz"] => fuzz::fuzz("60"),
        ["fuzz", seconds] => fuzz::fuzz(seconds),
        ["schema"] => check::schema(),
        ["bench", rest @ ..] => check::bench(rest),
        ["shots"] => check::shots(),
        ["help" | "--help" | "-h"] | [] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("unknown command: {}\n\n{HELP}", words.join(" "))),
    }
}
