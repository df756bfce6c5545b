//! The charts' module: what the page draws with of Apache ECharts, in one file that it imports when the first chart shows.

use super::{FLOOR, put_hashed};
use crate::kept::kept;
use crate::run::{Result, at, program, read, root, run, say};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What the bundle is made of, and called where nobody keeps it.
const SOURCE: &str = "www/charts.js";
const PLAIN: &str = "charts.js";

/// The licences of what the bundle contains, by path in `node_modules`.
const LICENCES: [&str; 5] =
    ["echarts/LICENSE", "echarts/NOTICE", "echarts/licenses/LICENSE-d3", "zrender/LICENSE", "tslib/LICENSE.txt"];
const LICENCES_TOLD: &str = "charts-licences.txt";

/// Puts the module with its licences into the page, under a name with the hash of its content, so that no cache can serve
/// an old one. Returns the name.
pub fn hashed(page: &Path, modules: &Path) -> Result<String> {
    let made = bundled(modules)?;
    let bundle = made.join(PLAIN);
    let name = put_hashed("charts", "js", &at(&bundle, std::fs::read(&bundle))?, page)?;
    let licences = made.join(LICENCES_TOLD);
    at(&licences, std::fs::copy(&licences, page.join(LICENCES_TOLD)))?;
    Ok(name)
}

/// Puts them into the page under the name that index.html has for the module.
pub fn plain(page: &Path, modules: &Path) -> Result<()> {
    let made = bundled(modules)?;
    for name in [PLAIN, LICENCES_TOLD] {
        at(page, std::fs::copy(made.join(name), page.join(name)))?;
    }
    Ok(())
}

/// The folder with the bundle and its licences.
fn bundled(modules: &Path) -> Result<PathBuf> {
    let mut hasher = DefaultHasher::new();
    (read(&root().join(SOURCE))?, modules, FLOOR).hash(&mut hasher);
    kept("charts", hasher.finish(), |folder| {
        say("esbuild", "the charts' parts of ECharts as one module");
        let mut command = program("node");
        command.arg(modules.join("esbuild/bin/esbuild")).arg(SOURCE);
        command.args(["--bundle", "--format=esm", "--minify", FLOOR, "--charset=utf8", "--log-level=warning"]);
        command.arg(format!("--banner:js=/*! Licences: {LICENCES_TOLD} */"));
        command.arg(format!("--outfile={}", folder.join(PLAIN).display()));
        run(&mut command, "See whether www/charts.js names parts that ECharts has.")?;
        let mut licences = String::new();
        for licence in LICENCES {
            licences += &format!("{licence}\n\n{}\n\n", read(&modules.join(licence))?);
        }
        let file = folder.join(LICENCES_TOLD);
        at(&file, std::fs::write(&file, licences))
    })
}
