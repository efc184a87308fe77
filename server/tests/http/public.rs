//! What anybody may read although it is somebody's: said page by page and text by text, so that nothing else slips by.

/// On this page these texts, and nothing else.
#[derive(Debug, Clone)]
pub struct Public {
    page: String,
    texts: Vec<String>,
}

impl Public {
    /// The longer of two texts comes first where one is part of the other.
    pub fn of(page: &str, texts: &[String]) -> Self {
        Self { page: page.to_owned(), texts: texts.to_vec() }
    }

    /// What a provider that wants to be found tells of itself: it is in the directory, public or not, on the page where
    /// it is asked, and named where somebody asks what goes with it.
    pub fn listing(provider: &str, texts: &[String]) -> Vec<Self> {
        let open = ["/find-a-provider", "/providers", "/can-we"].map(ToOwned::to_owned);
        let pages = open.into_iter().chain([format!("/ask-provider/{provider}")]).collect::<Vec<_>>();
        pages.iter().map(|page| Self::of(page, texts)).collect()
    }

    /// An answer without them; `path` is what was asked for.
    pub fn left_out(&self, path: &str, read: String) -> String {
        if path.split('?').next() != Some(&*self.page) {
            return read;
        }
        self.texts.iter().fold(read, |read, text| read.replace(text, ""))
    }
}
