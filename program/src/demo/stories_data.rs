//! The stories: every state a request can be in, and the open ones Northwind has to think about.

use super::stories::{End, Meanwhile, Story};

const EBBA: &str = "ebba.lindqvist";
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

const fn story(of: &'static str, by: &'static str, chosen: &'static [&'static str], asked: i64, end: End) -> Story {
    Story { of, by, chosen, asked, note: None, meanwhile: &[], end }
}

pub(super) const STORIES: [Story; 14] = [
    story("adventureworks.example", EBBA, &["pilot"], 37 * DAY - 10 * HOUR, End::Accepted(5 * HOUR, &[], "")),
    Story {
        note: Some("Moving before the merger in November."),
        ..story("lucernepublishing.example", EBBA, &["premium", "project"], 40 * DAY - 9 * HOUR, End::Expired)
    },
    story("adventureworks.example", EBBA, &["f3", "payg"], 23 * DAY - 11 * HOUR, End::Withdrawn(3 * HOUR)),
    story("treyresearch.example", EBBA, &["premium"], 20 * DAY - 13 * HOUR, End::Withdrawn(26 * HOUR)),
    story("tailspintoys.example", EBBA, &["e3", "f3", "payg"], 17 * DAY - 895, End::Accepted(43 * HOUR + 35, &[], "")),
    Story {
        meanwhile: &[Meanwhile::Seats("premium", 28)],
        ..story(
            "alpineskihouse.example",
            EBBA,
            &["premium", "project"],
            12 * DAY - 9 * HOUR,
            End::Rejected(30 * HOUR, "License count changed after the request was made. Please send a new one."),
        )
    },
    story(
        "margiestravel.example",
        EBBA,
        &["e1", "exchange", "payg"],
        11 * DAY - 10 * HOUR,
        End::Accepted(7 * HOUR, &[1], "Exchange Online is in the frame contract already; keep it until that ends."),
    ),
    Story {
        meanwhile: &[Meanwhile::Suspend("premium"), Meanwhile::Suspend("project")],
        ..story(
            "citypower.example",
            EBBA,
            &["premium", "project"],
            10 * DAY - 14 * HOUR,
            End::Accepted(22 * HOUR, &[], ""),
        )
    },
    Story {
        meanwhile: &[Meanwhile::Suspend("exchange")],
        ..story(
            "fineart.example",
            EBBA,
            &["e1", "exchange", "payg"],
            9 * DAY - 9 * HOUR,
            End::Accepted(4 * HOUR, &[], ""),
        )
    },
    Story {
        note: Some("Klant wil vóór 1 december over zijn."),
        ..story("humongousinsurance.example", "lotte", HUMONGOUS, 5 * DAY - 8 * HOUR, End::Open)
    },
    story(
        "litware.example",
        EBBA,
        &["e3", "f3", "basic", "exchange", "intune", "visio", "project", "dynamics", "payg"],
        2 * DAY - 9 * HOUR,
        End::Open,
    ),
    Story {
        meanwhile: &[Meanwhile::Seats("e3", 425), Meanwhile::Seats("intune", 398)],
        ..story(
            "woodgrovebank.example",
            "lotte",
            &["e3", "intune", "visio", "project", "exchange", "payg"],
            DAY - 10 * HOUR,
            End::Open,
        )
    },
    story("vanarsdel.example", EBBA, &["e3"], 5 * HOUR, End::Open),
    Story {
        meanwhile: &[Meanwhile::Suspend("dynamics")],
        ..story("wideworldimporters.example", "pia", &["e3", "dynamics", "payg"], 3 * HOUR, End::Open)
    },
];

const HUMONGOUS: &[&str] = &[
    "e3-utrecht",
    "e3-breda",
    "e3-claims",
    "f3-utrecht",
    "f3-breda",
    "intune",
    "visio",
    "project",
    "dynamics-sales",
    "dynamics-claims",
    "exchange",
    "payg",
    "payg-test",
    "basic",
];
