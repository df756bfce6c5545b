//! `index.html` as it stands in the page. The source is written for Trunk: what is marked `data-trunk` is put beside the page
//! under a name with a hash of its content, and `meta` elements and a link learn what charts, worker, presets and style sheet are
//! called.

use super::put_hashed;
use crate::run::{Result, at, output, program, read, root};
use std::path::Path;

/// What the build has called the files that `index.html` can't know of.
#[derive(Default)]
pub struct Names {
    /// The page's own program, without `.js` and `_bg.wasm`.
    pub app: String,
    /// Whether it is split, so that its script begins with another.
    pub split: bool,
    /// The script that the worker begins with.
    pub worker: String,
    /// The charts' module.
    pub charts: String,
    /// The style sheet.
    pub style: String,
    /// The service worker, where the page is kept for when there is no server.
    pub service: &'static str,
}

/// Writes `index.html` into the page, and beside it what it names.
pub fn write(names: &Names, page: &Path, modules: &Path) -> Result<()> {
    let source = root().join("index.html");
    let html = filled(&read(&source)?, names, &mut |path, hashed| copy(path, hashed, page, modules))?;
    let file = page.join("index.html");
    at(&file, std::fs::write(&file, html))
}

/// Copies a file of the checkout into the page, under a name with its hash or its own. Returns the name.
fn copy(path: &str, hashed: bool, page: &Path, modules: &Path) -> Result<String> {
    let source = root().join(path);
    let content = match hashed && path.ends_with(".js") {
        true => small(path, modules)?.into_bytes(),
        false => at(&source, std::fs::read(&source))?,
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    if let (true, Some((stem, kind))) = (hashed, name.rsplit_once('.')) {
        return put_hashed(stem, kind, &content, page);
    }
    let file = page.join(name);
    at(&file, std::fs::write(&file, content))?;
    Ok(name.to_owned())
}

/// A script without comments and long names, as browsers read it that are too old for the page: it tells them so.
fn small(path: &str, modules: &Path) -> Result<String> {
    let mut command = program("node");
    command.arg(modules.join("esbuild/bin/esbuild")).arg(path).args(["--minify", "--target=es2017", "--charset=utf8"]);
    output(&mut command).ok_or_else(|| format!("esbuild can't read {path}; `node --check {path}` says why"))
}

/// The text of `index.html` with the names in it; `copy` puts a file beside it, under a hashed name if told so, and returns
/// the name.
fn filled(html: &str, names: &Names, copy: &mut dyn FnMut(&str, bool) -> Result<String>) -> Result<String> {
    let charts = r#"<meta name="baton-charts" content="charts.js">"#;
    let worker = r#"<meta name="baton-worker" content="worker_loader.js">"#;
    let style = r#"<link rel="stylesheet" href="style.css">"#;
    let service = r#"<meta name="baton-service" content="">"#;
    for element in [charts, worker, style, service] {
        if html.matches(element).count() != 1 {
            return Err(format!("index.html should have this once: {element}"));
        }
    }
    let html = html.replace(charts, &charts.replace("charts.js", &names.charts));
    let html = html.replace(service, &service.replace("=\"\"", &format!("=\"{}\"", names.service)));
    let html = html.replace(worker, &worker.replace("worker_loader.js", &names.worker));
    let html = html.replace(style, &style.replace("style.css", &format!("./{}", names.style)));
    let mut filled = String::with_capacity(html.len());
    for line in html.lines() {
        if line.contains(" data-trunk ") {
            let indent = &line[..line.len() - line.trim_start().len()];
            for element in elements(line, names, copy)? {
                filled += &format!("{indent}{element}\n");
            }
        } else {
            filled += line;
            filled.push('\n');
        }
    }
    Ok(filled)
}

/// What stands in the page for a line that is marked `data-trunk`.
fn elements(line: &str, names: &Names, copy: &mut dyn FnMut(&str, bool) -> Result<String>) -> Result<Vec<String>> {
    let strange =
        || format!("xtask/src/page/document.rs doesn't know what this line of index.html asks for:\n{}", line.trim());
    let href = || attribute(line, "href").ok_or_else(strange);
    let app = &names.app;
    Ok(match (attribute(line, "rel"), attribute(line, "data-bin"), attribute(line, "src")) {
        (Some("icon"), None, None) => {
            let name = copy(href()?, true)?;
            vec![format!(r#"<link rel="icon" href="./{name}" type="image/svg+xml">"#)]
        }
        (Some("copy-file"), None, None) => match attribute(line, "data-named") {
            Some(meta) => vec![format!(r#"<meta name="{meta}" content="{}">"#, copy(href()?, true)?)],
            None => {
                copy(href()?, false)?;
                Vec::new()
            }
        },
        // The names that boot.js starts the page by; Trunk.toml has the same two.
        (Some("rust"), Some("app"), None) => [
            Some(format!(r#"<link id="baton-glue" rel="modulepreload" href="./{app}.js">"#)),
            names.split.then(|| format!(r#"<link rel="modulepreload" href="./{app}_parts.js">"#)),
            Some(format!(
                r#"<link id="baton-wasm" rel="preload" href="./{app}_bg.wasm" as="fetch" type="application/wasm" crossorigin="anonymous">"#
            )),
        ]
        .into_iter()
        .flatten()
        .collect(),
        (Some("rust"), Some("worker"), None) => Vec::new(),
        (None, None, Some(source)) => vec![format!(r#"<script src="./{}"></script>"#, copy(source, true)?)],
        _ => return Err(strange()),
    })
}

/// The value of an attribute in a line with one element.
fn attribute<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let (_, rest) = line.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::{Names, filled};
    use crate::run::{read, root};

    fn names() -> Names {
        Names {
            app: "app-1".into(),
            split: true,
            worker: "worker-1_loader.js".into(),
            charts: "charts-1.js".into(),
            style: "style-1.css".into(),
            service: "service.js",
        }
    }

    #[test]
    fn the_page_names_its_files_once_and_nothing_of_trunk() {
        let source = read(&root().join("index.html")).unwrap();
        let mut copied = Vec::new();
        let mut copy = |path: &str, hashed: bool| {
            copied.push(path.to_owned());
            Ok(if hashed { format!("hashed-{}", copied.len()) } else { path.to_owned() })
        };
        let html = filled(&source, &names(), &mut copy).unwrap();
        let once = [
            "./app-1.js",
            "./app-1_bg.wasm",
            "./app-1_parts.js",
            "\"worker-1_loader.js\"",
            "\"charts-1.js\"",
            "\"./style-1.css\"",
            "id=\"baton-glue\"",
            "name=\"baton-service\" content=\"service.js\"",
            "name=\"baton-demo_county.json\" content=\"hashed-",
        ];
        for name in once {
            assert_eq!(html.matches(name).count(), 1, "{name} in\n{html}");
        }
        assert!(!html.contains("trunk") && !html.contains("www/"), "{html}");
        for file in ["www/boot.js", "www/favicon.svg", "www/project.schema.json", "crates/presets/src/demo_county.json"]
        {
            assert!(copied.iter().any(|path| path == file), "{file}");
        }
        let policy =
            |html: &str| html.lines().find(|line| line.contains("Content-Security-Policy\"")).unwrap().to_owned();
        assert_eq!(policy(&html), policy(&source));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        let metas = "<meta name=\"baton-charts\" content=\"charts.js\">\n<meta name=\"baton-worker\" content=\"worker_loader.js\">\n<link rel=\"stylesheet\" href=\"style.css\">\n<meta name=\"baton-service\" content=\"\">";
        let refused = |html: &str| filled(html, &names(), &mut |_, _| Ok(String::new())).unwrap_err();
        assert!(refused("<html>").contains("baton-charts"));
        let sass = format!("{metas}\n  <link data-trunk rel=\"sass\" href=\"a.scss\">");
        assert!(refused(&sass).contains("rel=\"sass\""));
        let twice = format!("{metas}\n{metas}");
        assert!(refused(&twice).contains("once"));
        assert_eq!(filled(metas, &names(), &mut |_, _| Ok(String::new())).unwrap().lines().count(), 4);
    }
}
