//! The page as one file, for intranets, sticks and mail: made of a built page, with all that lies beside it packed inside. It runs
//! the same programs; `www/single_file.js` hands them out.

use super::FLOOR;
use crate::run::{Result, at, program, read, root, say, target};
use crate::setup;
use crate::wasm::Kind;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// What the file is called.
const NAME: &str = "baton.html";

/// Writes the page as one file, and returns its path.
pub fn build(kind: Kind) -> Result<PathBuf> {
    let page = super::build(kind)?;
    say("single file", "packs the page into one file that opens without a server");
    let modules = setup::npm()?;
    let html = of(&page, &modules, kind)?;
    let folder = match kind {
        Kind::Release => root().join("single"),
        Kind::Quick | Kind::Draft => target().join("page").join(format!("single-{}", kind.profile())),
    };
    at(&folder, std::fs::create_dir_all(&folder))?;
    let file = folder.join(NAME);
    at(&file, std::fs::write(&file, &html))?;
    println!("    {NAME}: {} kB", html.len() / 1000);
    Ok(file)
}

/// The text of the file.
fn of(page: &Path, modules: &Path, kind: Kind) -> Result<String> {
    let mut html = Html(read(&page.join("index.html"))?);
    let esbuild = Esbuild { page, modules };

    let icon = html.take(r#"<link rel="icon" href="./"#, r#"" type="image/svg+xml">"#, |name| {
        Ok(format!(r#"<link rel="icon" href="data:image/svg+xml;base64,{}">"#, BASE64.encode(bytes(page, name)?)))
    })?;
    let glue = html.take(r#"<link id="baton-glue" rel="modulepreload" href="./"#, r#"">"#, |name| {
        Ok(format!(r#"<meta id="baton-glue" content="{name}">"#))
    })?;
    if kind != Kind::Draft {
        html.take(r#"<link rel="modulepreload" href="./"#, r#"">"#, |_| Ok(String::new()))?;
    }
    let preload = r#"" rel="preload" href="./"#;
    let ending = r#"" as="fetch" type="application/wasm" crossorigin="anonymous">"#;
    html.take(&format!(r#"<link id="baton-wasm{preload}"#), ending, |name| {
        Ok(format!(r#"<meta id="baton-wasm" content="{name}">"#))
    })?;
    html.replace(r#"<link rel="manifest" href="baton.webmanifest">"#, "")?;
    let charts = html.named("charts")?;
    let worker = html.named("worker")?;

    let mut allowed = Allowed::default();
    let style = html.take(r#"<link rel="stylesheet" href="./"#, r#"">"#, |name| {
        let style = read(&page.join(name))?;
        allowed.style(&style);
        Ok(format!("<style>{style}</style>"))
    })?;
    let boot = html.take(r#"<script src="./"#, r#""></script>"#, |name| {
        let first = esbuild.bundled(&read(&root().join("www/single_file.js"))?, &root().join("www"))?;
        let boot = read(&page.join(name))?;
        Ok([first, boot].iter().map(|script| allowed.script(script)).collect())
    })?;

    // What the page's own scripts export, by their names; the charts' are run when they are asked for.
    let named = |name: &str| format!("baton.scripts.set('{name}', () => import('./{name}'));\n");
    let scripts = esbuild.bundled(&(named(&glue) + &named(&charts)), page)?;
    let begin = format!(
        "import start from './{}';\nonmessage = ({{ data }}) => {{\n  onmessage = null;\n  start({{ module_or_path: data }}).catch(reportError);\n}};\n",
        worker.replace("_loader.js", ".js")
    );
    let mut packed = Packed::default();
    packed.put(&worker, esbuild.bundled(&begin, page)?.into_bytes());
    let beside = [&icon, &glue, &charts, &style, &boot];
    for file in crate::wasm::files(page)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Of the examples and the programs.
        let wanted = name.ends_with(".wasm") || (name.ends_with(".json") && html.0.contains(&name));
        if wanted && !beside.contains(&&name) {
            packed.put(&name, at(&file, std::fs::read(&file))?);
        }
    }
    let inside = BASE64.encode(packed.packed(kind)?);
    let licences = read(&page.join("charts-licences.txt"))?;
    if licences.contains("</script") {
        return Err("the charts' licences can't stand in a page as they are".into());
    }
    let last = format!(
        "    {}\n    <script type=\"text/plain\">\n{licences}</script>\n    <script type=\"text/plain\" id=\"baton-inside\" data-length=\"{}\">{inside}</script>\n  </body>",
        allowed.script(&scripts),
        inside.len()
    );
    html.replace("  </body>", &last)?;
    html.take(r#"<meta http-equiv="Content-Security-Policy" content=""#, r#"">"#, |policy| {
        Ok(format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, allowed.policy(policy)))
    })?;
    Ok(html.0)
}

fn bytes(page: &Path, name: &str) -> Result<Vec<u8>> {
    let file = page.join(name);
    at(&file, std::fs::read(&file))
}

/// The text of the page, in which each thing to be replaced stands once.
struct Html(String);

impl Html {
    /// Replaces an element by what `with` makes of the name in it. Returns the name.
    fn take(&mut self, before: &str, after: &str, with: impl FnOnce(&str) -> Result<String>) -> Result<String> {
        let strange = || format!("index.html of the built page should have this once: {before}…{after}");
        let [start, rest] = self.0.split(before).collect::<Vec<_>>()[..] else { return Err(strange()) };
        let (name, rest) = rest.split_once(after).ok_or_else(strange)?;
        let (name, made) = (name.to_owned(), with(name)?);
        self.0 = format!("{start}{made}{rest}");
        Ok(name)
    }

    /// Replaces what stands there once.
    fn replace(&mut self, old: &str, new: &str) -> Result<()> {
        self.take(old, "", |_| Ok(new.to_owned())).map(drop)
    }

    /// The name that the page has for a part.
    fn named(&mut self, part: &str) -> Result<String> {
        let before = format!(r#"<meta name="baton-{part}" content=""#);
        self.take(&before, r#"">"#, |name| Ok(format!(r#"{before}{name}">"#)))
    }
}

/// What makes one script of several.
struct Esbuild<'p> {
    page: &'p Path,
    modules: &'p Path,
}

impl Esbuild<'_> {
    /// A script with all that it imports, as one that needs no module; relative names start at `folder`.
    fn bundled(&self, script: &str, folder: &Path) -> Result<String> {
        let mut command = program("node");
        command.arg(self.modules.join("esbuild/bin/esbuild")).current_dir(folder);
        command.args(["--bundle", "--format=iife", "--minify", FLOOR, "--charset=utf8", "--log-level=warning"]);
        // Only asked where nobody hands the program over.
        command.args(["--define:import.meta.url=document.baseURI", "--legal-comments=none"]);
        command.env("NODE_PATH", self.modules).stdin(Stdio::piped()).stdout(Stdio::piped());
        let hint = || format!("esbuild can't make one script of what is in {}", self.page.display());
        let mut child = command.spawn().map_err(|error| format!("{}: {error}", hint()))?;
        if let Some(mut input) = child.stdin.take() {
            input.write_all(script.as_bytes()).map_err(|error| format!("{}: {error}", hint()))?;
        }
        let output = child.wait_with_output().map_err(|error| format!("{}: {error}", hint()))?;
        match output.status.success() {
            true => String::from_utf8(output.stdout).map_err(|_| hint()),
            false => Err(hint()),
        }
    }
}

/// The scripts and styles that the page's policy knows, each by its hash.
#[derive(Default)]
struct Allowed {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Allowed {
    fn script(&mut self, script: &str) -> String {
        self.scripts.push(hash(script));
        format!("<script>{script}</script>")
    }

    fn style(&mut self, style: &str) {
        self.styles.push(hash(style));
    }

    /// The page's policy, where nothing lies beside the page.
    fn policy(&self, page: &str) -> String {
        let alone = |directive: &str| match directive.split_once(' ') {
            Some(("script-src", _)) => directive.replace("'self'", &self.scripts.join(" ")),
            Some(("style-src", _)) => directive.replace("'self'", &self.styles.join(" ")),
            Some(("worker-src", _)) => directive.replace("'self'", "blob:"),
            Some((name, "'self'")) => format!("{name} 'none'"),
            Some(_) | None => directive.replace("'self' ", ""),
        };
        page.split("; ").map(alone).collect::<Vec<_>>().join("; ")
    }
}

/// How a policy knows an element of that text.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

/// Files one after the other.
#[derive(Default)]
struct Packed {
    list: Vec<String>,
    content: Vec<u8>,
}

impl Packed {
    fn put(&mut self, name: &str, content: Vec<u8>) {
        self.list.push(format!("[\"{name}\",{}]", content.len()));
        self.content.extend(content);
    }

    /// The list and the files, as small as that gets: the programs have much in common, so all are seen at once.
    fn packed(&self, kind: Kind) -> Result<Vec<u8>> {
        let list = format!("[{}]", self.list.join(","));
        let length = u32::try_from(list.len()).map_err(|_| "too many files for one".to_owned())?;
        let mut all = length.to_le_bytes().to_vec();
        all.extend(list.into_bytes());
        all.extend(&self.content);
        let level = if kind == Kind::Release { 22 } else { 3 };
        zstd::bulk::compress(&all, level).map_err(|error| format!("the files can't be packed: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Allowed, Html, hash};

    #[test]
    fn the_policy_knows_scripts_by_their_hash_and_nothing_beside_the_page() {
        let mut allowed = Allowed::default();
        assert_eq!(allowed.script("a"), "<script>a</script>");
        allowed.style("b");
        let page = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'";
        assert_eq!(
            allowed.policy(page),
            format!(
                "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; connect-src 'none'; worker-src blob:",
                hash("a"),
                hash("b")
            )
        );
        // As `printf a | openssl dgst -sha256 -binary | base64` has it.
        assert_eq!(hash("a"), "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='");
    }

    #[test]
    fn what_stands_twice_or_not_at_all_is_refused() {
        for text in ["<i a=\"1\"><i a=\"2\">", "none"] {
            assert!(Html(text.into()).take("<i a=\"", "\">", |name| Ok(name.into())).is_err(), "{text}");
        }
        let mut html = Html("x<i a=\"1\">y".into());
        assert_eq!(html.take("<i a=\"", "\">", |name| Ok(format!("<{name}>"))).as_deref(), Ok("1"));
        assert_eq!(html.0, "x<1>y");
    }
}
