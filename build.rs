//! Tells the linker to keep the relocations of the page's program, where `cargo xtask` is going to take it apart by them.

fn main() {
    println!("cargo::rerun-if-env-changed=BATON_SPLIT");
    println!("cargo::rustc-check-cfg=cfg(split)");
    if std::env::var_os("BATON_SPLIT").is_some() {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
