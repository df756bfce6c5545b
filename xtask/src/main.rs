//! The one door for chores: `cargo xtask <command>`. People, README and CI use the same commands.

mod check;
mod fuzz;
mod kept;
mod module;
mod page;
mod run;
mod setup;
mod split;
mod wasm;

use run::Result;

const HELP: &str = "\
cargo xtask <command>

  serve [--dev] [--port 8080]
                        build the page and serve it on this machine; with --dev
                        build it again whenever a source changes
  test [--dev | --all] [step ...]
                        run every check, or only: format lint native fuzz e2e
                        module; after e2e, names of its files run only these
                        (cargo xtask test e2e grades). With --all, at length: also
                        what is deployed, and more cases where they are random;
                        with --dev on the page that serve --dev keeps
  build                 write the page to dist/, ready for any static host
  single-file [--quick] write the page as one file, single/baton.html, which opens
                        without a server; --quick of what serve compiles
  module                write the JavaScript module to pkg/
  fuzz [seconds]        run each fuzz target for so long (60)
  schema                write the JSON Schemas to www/ after a change of the model
  bench [arguments]     run the benchmarks; arguments go to criterion
  shots                 write screenshots of every page to target/screenshots
  bundles               called by Trunk: write what it can't bundle beside the page

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
        ["serve", options @ ..] => serve(options),
        ["build"] => page::release(),
        ["single-file"] => page::single::build(wasm::Kind::Release).map(drop),
        ["single-file", "--quick"] => page::single::build(wasm::Kind::Quick).map(drop),
        ["bundles"] => page::bundles_for_trunk(),
        ["module"] => module::build(wasm::Kind::Release).map(drop),
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

/// Reads the options of `serve`, in any order.
fn serve(options: &[&str]) -> Result<()> {
    let (mut port, mut watched) = ("8080", false);
    let mut rest = options;
    loop {
        rest = match rest {
            [] => return page::serve(port, watched),
            ["--dev", rest @ ..] => {
                watched = true;
                rest
            }
            ["--port", number, rest @ ..] => {
                port = *number;
                rest
            }
            [other, ..] => return Err(format!("serve has no option {other}\n\n{HELP}")),
        };
    }
}
