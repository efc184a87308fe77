//! The languages the program speaks.

use serde::{Deserialize, Serialize};

/// A language of the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
    /// Swedish.
    #[serde(rename = "sv")]
    Sv,
    /// Dutch.
    #[serde(rename = "nl")]
    Nl,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    ZhCn,
}

impl Lang {
    /// Every language, in the order of the language menu.
    pub const ALL: [Self; 4] = [Self::En, Self::Sv, Self::Nl, Self::ZhCn];

    /// The BCP 47 tag, as in `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Sv => "sv",
            Self::Nl => "nl",
            Self::ZhCn => "zh-CN",
        }
    }

    /// The language's own name.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Sv => "Svenska",
            Self::Nl => "Nederlands",
            Self::ZhCn => "简体中文",
        }
    }

    /// The language with that tag; any Chinese or regional tag finds its language.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_str() {
            "en" => Some(Self::En),
            "sv" => Some(Self::Sv),
            "nl" => Some(Self::Nl),
            "zh" => Some(Self::ZhCn),
            _ => None,
        }
    }

    /// The best language for an `Accept-Language` header: the highest weight wins, then the order.
    #[must_use]
    pub fn of_header(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for part in header.split(',') {
            let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let weight = weight.trim().parse().unwrap_or(0.0);
            if let Some(lang) = Self::of_tag(tag)
                && weight > best.map_or(0.0, |(heaviest, _)| heaviest)
            {
                best = Some((weight, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_known_language_of_the_header_wins() {
        assert_eq!(Lang::of_header("fr-FR, sv;q=0.7, nl-BE;q=0.9"), Some(Lang::Nl));
        assert_eq!(Lang::of_header("zh-TW,zh;q=0.8"), Some(Lang::ZhCn));
        assert_eq!(Lang::of_header("fr, de;q=0.5"), None);
        assert_eq!(Lang::of_header("en;q=x, sv;q=0.1"), Some(Lang::Sv));
    }
}
