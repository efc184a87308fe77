//! What happened between providers, resellers and customers, in the order of time: so many minutes before the
//! beginning of today.

use super::circle::{Act, Answer, Letter, Listed};
use domain::listing::Service;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

const SANNE: &str = "sanne.dewit";
const EBBA: &str = "ebba.lindqvist";
const NORTHWIND: &str = "northwind";

const TO_RESELLER: &str = "Good afternoon,

We help resellers across Europe to order, bill and support cloud services. Authorize us as your indirect provider and
you can begin at once.";

pub(super) const ACTS: [(i64, Act); 18] = [
    (90 * DAY, Act::List(NORTHWIND_LISTING)),
    (88 * DAY, Act::List(FABRIKAM_LISTING)),
    (85 * DAY, Act::List(TAILSPIN_LISTING)),
    (50 * DAY, Act::Affiliate("wingtipcloud", "wingtipretail.example", "Wingtip Retail AB")),
    (41 * DAY - 9 * HOUR, Act::InviteReseller(SANNE, Letter { answer: Answer::None, ..MOLEN })),
    (
        32 * DAY - 10 * HOUR,
        Act::InviteReseller(SANNE, Letter { answer: Answer::Declined("petra.nystrom"), ..PROSEWARE }),
    ),
    (24 * DAY - 9 * HOUR, Act::InviteCustomer(EBBA, Some(NORTHWIND), Letter { answer: Answer::Withdrawn, ..SUITES })),
    (15 * DAY - 13 * HOUR, Act::InviteCustomer(EBBA, Some(NORTHWIND), DESIGN)),
    (9 * DAY - 10 * HOUR, Act::InviteReseller(SANNE, Letter { answer: Answer::Withdrawn, ..LINDGREN })),
    (6 * DAY - 11 * HOUR, Act::InviteCustomer(EBBA, Some(NORTHWIND), NORRVIKEN)),
    (3 * DAY - 10 * HOUR, Act::InviteReseller(SANNE, LINDGREN)),
    (3 * DAY - 14 * HOUR, Act::InviteCustomer(EBBA, None, FJORD)),
    (2 * DAY - 8 * HOUR, Act::Ask("sofia.nord", NORTHWIND, FROM_COHO)),
    (2 * DAY - 9 * HOUR, Act::Ask("aino.korhonen", "fabrikam", FROM_RELECLOUD)),
    (DAY + 10 * HOUR, Act::AskToEnd("aino.korhonen", NORTHWIND, "Our customers have moved to another provider.")),
    (DAY - 9 * HOUR, Act::InviteReseller(SANNE, ADATUM)),
    (DAY - 10 * HOUR, Act::InviteReseller("li.wei", TO_EBBA)),
    (DAY - 11 * HOUR, Act::InviteCustomer(SANNE, None, TO_JOHAN)),
];

const NORTHWIND_LISTING: Listed = Listed {
    by: SANNE,
    city: "Utrecht",
    about: "Distributor for resellers with five to five hundred customers. We bill in five currencies and answer \
            within two hours.",
    services: &[Service::Training, Service::Support, Service::Billing],
    languages: "English, Nederlands, Svenska",
    email: "partners@northwind.example",
    phone: "+31 30 700 1200",
    website: "northwind.example",
};

const FABRIKAM_LISTING: Listed = Listed {
    by: "li.wei",
    city: "Köln",
    about: "Cloud services for manufacturers: financing for long projects, and engineers who know the shop floor.",
    services: &[Service::Financing, Service::Support, Service::Marketing],
    languages: "Deutsch, English, 中文",
    email: "hallo@fabrikam.example",
    phone: "+49 221 700 1200",
    website: "fabrikam.example",
};

const TAILSPIN_LISTING: Listed = Listed {
    by: "tom.baker",
    city: "Seattle",
    about: "For resellers in the United States and Canada.",
    services: &[Service::Training, Service::Marketing, Service::Billing],
    languages: "English, Español",
    email: "channel@tailspin.example",
    phone: "+1 206 700 1200",
    website: "tailspin.example",
};

const FROM_COHO: &str =
    "We look after forty small companies in Skåne and want to move them to a provider that answers in Swedish.";
const FROM_RELECLOUD: &str = "We sell to manufacturers in Finland and need financing for longer projects.";

const fn to_reseller(email: &'static str, name: &'static str, language: &'static str) -> Letter {
    Letter {
        email,
        name,
        language,
        note: "",
        subject: "",
        message: TO_RESELLER,
        dap: false,
        mailed: true,
        answer: Answer::None,
    }
}

const MOLEN: Letter = Letter {
    note: "Met Bram at the partner day in Utrecht.",
    ..to_reseller("bram.vos@molenit.example", "Molen IT B.V.", "nl")
};
const PROSEWARE: Letter = to_reseller("petra.nystrom@proseware.example", "Proseware Cloud AB", "en");
const LINDGREN: Letter = to_reseller("sara.holm@lindgrendata.example", "Lindgren Data AB", "sv");
const TO_EBBA: Letter = to_reseller("ebba.lindqvist@wingtipcloud.example", "Ebba Lindqvist", "en");
/// Its link was passed on by hand.
const ADATUM: Letter = Letter { mailed: false, ..to_reseller("elin.sand@adatum.example", "Adatum Konsult AB", "en") };

const fn to_customer(email: &'static str, name: &'static str) -> Letter {
    Letter {
        subject: "Authorize Wingtip Cloud AB and Northwind Distribution",
        message: "Hello,

From now on Northwind Distribution provides your subscriptions and Wingtip Cloud AB goes on looking after them. For that
we need your authorization.",
        ..to_reseller(email, name, "en")
    }
}

const SUITES: Letter = to_customer("inga.moe@contososuites.example", "Contoso Suites AB");
const DESIGN: Letter = Letter {
    answer: Answer::Refused("ada.strand", "We stay with direct billing until the spring."),
    ..to_customer("ada.strand@graphicdesigninstitute.example", "Graphic Design Institute")
};
const NORRVIKEN: Letter = Letter {
    language: "sv",
    subject: "Godkänn Wingtip Cloud AB och Northwind Distribution",
    message: "Hej!

Från och med nu levererar Northwind Distribution era prenumerationer, och Wingtip Cloud AB sköter dem som förut. För det
behöver vi ert godkännande.",
    ..to_customer("kristin.moberg@norrviken.example", "Norrvikens Trädgårdar AB")
};
const FJORD: Letter = Letter {
    subject: "Authorize Wingtip Cloud AB",
    message: "Hello,

Thank you for choosing Wingtip Cloud AB. We need your authorization before we can order for you.",
    dap: true,
    mailed: false,
    ..to_customer("even.dahl@fjordferries.example", "Fjord Ferries AB")
};
const TO_JOHAN: Letter = Letter {
    subject: "Let Northwind Distribution help with administration",
    message: "Hello Johan,

Wingtip Cloud AB asked us to look after your licenses while they are on holiday. For that we need administration
privileges; you can take them back at any time.",
    dap: true,
    ..to_customer("johan.ek@adventureworks.example", "Adventure Works AB")
};
