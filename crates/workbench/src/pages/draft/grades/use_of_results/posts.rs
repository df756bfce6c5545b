//! The edits of the posts over which a fund is divided.

use super::funds::FundLevers;
use crate::pages::draft::indicators::editor::numbered;
use baton_model::{Edit, Id, Number, Policy, Post};

impl FundLevers {
    /// One more post, as another fund has it where that has one of the name.
    #[must_use]
    pub fn with_post(&self, policy: &Policy, name: &str) -> Edit {
        let all = || policy.funds.iter().flat_map(|fund| &fund.posts);
        let mine = |id: &Id| self.fund.posts.iter().any(|post| post.id == *id);
        let same = all().find(|post| post.name == name && !mine(&post.id)).map(|post| post.id.clone());
        let id = same.unwrap_or_else(|| numbered("post", |id| all().any(|post| post.id == *id)));
        self.pays(|fund| fund.posts.push(Post { id, name: name.to_owned(), weight: Number::ONE }))
    }

    /// A post, by position, is called otherwise.
    #[must_use]
    pub fn with_post_named(&self, at: usize, name: String) -> Edit {
        self.pays(|fund| fund.posts.get_mut(at).into_iter().for_each(|post| post.name = name.clone()))
    }

    /// A post, by position, is no more.
    #[must_use]
    pub fn without_post(&self, at: usize) -> Edit {
        self.pays(|fund| {
            if at < fund.posts.len() {
                fund.posts.remove(at);
            }
        })
    }
}
