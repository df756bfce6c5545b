//! The charts' module: what the page draws with of Apache ECharts, in one file that it imports when the first chart shows.

use crate::run::{Result, at, program, read, run, say};
use std::path::Path;

/// Where `index.html` keeps the module's name, as it stands before the name is known.
const NAMELESS: &str = r#"<meta name="baton-charts" content="charts.js">"#;

/// The browsers that WebAssembly with reference types asks for anyway understand this much.
const TARGET: &str = "--target=es2022";

/// The licences of what the bundle contains, by path in `node_modules`.
const LICENCES: [&str; 5] =
    ["echarts/LICENSE", "echarts/NOTICE", "echarts/licenses/LICENSE-d3", "zrender/LICENSE", "tslib/LICENSE.txt"];

/// Bundles `www/charts.js` into `dist` under a name with the hash of its content, so that no cache can serve an old one,
/// and tells the page the name.
pub fn bundle(dist: &Path, modules: &Path) -> Result<()> {
    say("esbuild", "the charts' parts of ECharts as one module");
    let mut command = program("node");
    command.arg(modules.join("esbuild/bin/esbuild")).arg("www/charts.js");
    command.args(["--bundle", "--format=esm", "--minify", TARGET, "--charset=utf8", "--log-level=warning"]);
    command.args(["--banner:js=/*! Licences: charts-licences.txt */", "--entry-names=charts-[hash]"]);
    command.arg(format!("--outdir={}", dist.display()));
    run(&mut command, "See whether www/charts.js names parts that ECharts has.")?;

    let name = name(dist)?;
    let page = dist.join("index.html");
    let html = named(&read(&page)?, &name)?;
    at(&page, std::fs::write(&page, html))?;
    let mut licences = String::new();
    for licence in LICENCES {
        licences += &format!("{licence}\n\n{}\n\n", read(&modules.join(licence))?);
    }
    let file = dist.join("charts-licences.txt");
    at(&file, std::fs::write(&file, licences))?;
    let size = at(dist, std::fs::metadata(dist.join(&name)))?.len();
    println!("    {name}: {} kB", size / 1000);
    Ok(())
}

/// The file's name, which has the hash that the bundler gave it.
fn name(dist: &Path) -> Result<String> {
    let mut names = Vec::new();
    for entry in at(dist, std::fs::read_dir(dist))? {
        let name = at(dist, entry)?.file_name().to_string_lossy().into_owned();
        if name.starts_with("charts-") && name.ends_with(".js") {
            names.push(name);
        }
    }
    match names.as_slice() {
        [name] => Ok(name.clone()),
        _ => Err(format!("dist/ should have one charts-*.js, not {}; remove dist/ and build again", names.len())),
    }
}

/// The page with the module's name in it.
fn named(html: &str, name: &str) -> Result<String> {
    if html.matches(NAMELESS).count() != 1 {
        return Err(format!("index.html should have this once: {NAMELESS}"));
    }
    Ok(html.replace(NAMELESS, &NAMELESS.replace("charts.js", name)))
}

#[cfg(test)]
mod tests {
    use super::{NAMELESS, named};
    use crate::run::{read, root};

    #[test]
    fn the_page_gets_the_modules_name() {
        let page = read(&root().join("index.html")).unwrap();
        let html = named(&page, "charts-ABC.js").unwrap();
        assert!(html.contains(r#"content="charts-ABC.js""#) && !html.contains(NAMELESS));
        assert!(named(&html, "charts-ABC.js").is_err());
    }
}
