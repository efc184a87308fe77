//! Who plays which part: names and subscriptions as in the design.

use super::cast::{Customer, Listed, listed};
use super::newcomer::{Consent, Tie};
use super::offers::{
    AUDIO, AZURE_PLAN, BASIC, DEFENDER, DYNAMICS, E1, E3, EXCHANGE, F3, INTUNE, LTSC, PAYG, PHONE, PREMIUM, PROJECT,
    RESERVED, SAAS, SERVER_CAL, VISIO,
};

const WINGTIP: &str = "wingtipcloud";

/// A direct customer of Wingtip that Northwind is connected with and that accepted its agreement itself.
const fn ready(name: &'static str, domain: &'static str, listed: &'static [Listed], more: u64) -> Customer {
    let (tie, consent) = (Tie::Extended, Consent::Accepted("Johan Ek"));
    Customer { name, domain, country: "SE", of: WINGTIP, tie, consent, listed, more }
}

/// A direct customer of Wingtip without a provider.
const fn alone(name: &'static str, domain: &'static str, listed: &'static [Listed], more: u64) -> Customer {
    let (tie, consent) = (Tie::Direct, Consent::Missing);
    Customer { name, domain, country: "SE", of: WINGTIP, tie, consent, listed, more }
}

/// A customer that a reseller serves through Northwind.
const fn indirect(name: &'static str, domain: &'static str, of: &'static str, more: u64) -> Customer {
    let (tie, consent) = (Tie::Indirect, Consent::Attested("northwind"));
    Customer { name, domain, country: "NL", of, tie, consent, listed: &[], more }
}

/// A direct customer of another transitioning partner, in the Netherlands.
const fn dutch(
    (name, domain): (&'static str, &'static str),
    of: &'static str,
    consent: Consent,
    listed: &'static [Listed],
) -> Customer {
    Customer { name, domain, country: "NL", of, tie: Tie::Extended, consent, listed, more: 0 }
}

pub(super) const CAST: [Customer; 23] = [
    ready("Adventure Works AB", "adventureworks.example", ADVENTURE, 0),
    ready("Alpine Ski House", "alpineskihouse.example", PAIR, 9),
    alone("Blue Yonder Airlines", "blueyonder.example", &[], 42),
    alone("Coho Winery", "cohowinery.example", &[], 8),
    indirect("Consolidated Messenger BV", "consolidatedmessenger.example", WINGTIP, 19),
    indirect("Fourth Coffee", "fourthcoffee.example", WINGTIP, 3),
    alone("Graphic Design Institute", "graphicdesigninstitute.example", &[], 27),
    ready("Litware Nordic AB", "litware.example", LITWARE, 0),
    // Its agreement is attested by Wingtip only, which does not count for Northwind (MCA-06).
    Customer { consent: Consent::Attested(WINGTIP), ..ready("Proseware AB", "proseware-retail.example", PAIR, 4) },
    ready("Tailspin Toys AB", "tailspintoys.example", TOYS, 0),
    ready("VanArsdel AB", "vanarsdel.example", &[listed("e3", &E3, 30)], 2),
    ready("Trey Research AB", "treyresearch.example", PAIR, 2),
    ready("Lucerne Publishing AB", "lucernepublishing.example", PAIR, 1),
    ready("Margie's Travel AB", "margiestravel.example", THREE, 0),
    ready("City Power & Light AB", "citypower.example", PAIR, 3),
    ready("School of Fine Art", "fineart.example", THREE, 0),
    ready("星辰软件（瑞典）有限公司", "xingchen.example", PAIR, 2),
    alone("Åkerö Äpplen & Österlens Bär AB", "akero-applen.example", PAIR, 1),
    alone("Contoso Robotics AB", "contosorobotics.example", EVERY_KIND, 0),
    dutch(("Humongous Insurance", "humongousinsurance.example"), "lamna", Consent::Attested("northwind"), HUMONGOUS),
    dutch(("Woodgrove Bank NV", "woodgrovebank.example"), "lamna", Consent::Accepted("Ruth Vos"), WOODGROVE),
    dutch(
        ("Wide World Importers", "wideworldimporters.example"),
        "munson",
        Consent::Accepted("Anna Bakker"),
        IMPORTERS,
    ),
    indirect("Southridge Video Oy", "southridgevideo.example", "relecloud", 5),
];

const ADVENTURE: &[Listed] = &[
    listed("e3", &E3, 120).renews_in(101).id_begins(0x5f1c_77ad),
    listed("audio", &AUDIO, 120).under("e3").renews_in(101).id_begins(0x5f1c_9b02),
    listed("phone", &PHONE, 35).under("e3").renews_in(101).id_begins(0x5f1c_9c44),
    listed("f3", &F3, 48).renews_in(101).id_begins(0x61d0_03be),
    listed("payg", &PAYG, 1).id_begins(0xa2b9_51c0),
    listed("plan", &AZURE_PLAN, 1).id_begins(0xc7e4_10f3),
    listed("reserved", &RESERVED, 4).renews_in(661).id_begins(0xd114_6a58),
    listed("backup", &SAAS, 60).renews_in(222).id_begins(0xe0c2_8f17),
    listed("visio", &VISIO, 5).suspended().id_begins(0x7be9_2d31),
    // Moved to Northwind some weeks ago; what has moved of Azure is not listed any more.
    listed("pilot", &PAYG, 1).called("Azure pay-as-you-go (pilot)"),
];

const PAIR: &[Listed] = &[listed("premium", &PREMIUM, 25), listed("project", &PROJECT, 4)];

const THREE: &[Listed] = &[
    listed("e1", &E1, 18),
    listed("defender", &DEFENDER, 18).under("e1"),
    listed("exchange", &EXCHANGE, 40),
    listed("payg", &PAYG, 1),
];

const LITWARE: &[Listed] = &[
    listed("e3", &E3, 64),
    listed("f3", &F3, 22),
    listed("basic", &BASIC, 12),
    listed("exchange", &EXCHANGE, 9).called("Exchange Online Plan 1 (warehouse)"),
    listed("intune", &INTUNE, 86),
    listed("visio", &VISIO, 3),
    listed("project", &PROJECT, 6),
    listed("dynamics", &DYNAMICS, 11),
    listed("payg", &PAYG, 1),
];

const TOYS: &[Listed] = &[
    listed("e3", &E3, 75).id_begins(0x38ac_91d2),
    listed("f3", &F3, 20).id_begins(0x38ac_a00e),
    listed("payg", &PAYG, 1).id_begins(0x40b7_2e58),
    listed("plan", &AZURE_PLAN, 1),
    listed("ltsc", &LTSC, 10),
];

const EVERY_KIND: &[Listed] = &[
    listed("premium", &PREMIUM, 15),
    listed("trial", &DYNAMICS, 5).trial().called("Dynamics 365 Sales (trial)"),
    listed("new", &INTUNE, 15).unprovisioned(),
    listed("payg", &PAYG, 1),
    listed("plan", &AZURE_PLAN, 1),
    listed("reserved", &RESERVED, 2),
    listed("cal", &SERVER_CAL, 20),
    listed("backup", &SAAS, 15),
    listed("ltsc", &LTSC, 3),
    listed("visio", &VISIO, 2).suspended(),
    listed("old", &E1, 12).deleted(),
];

const HUMONGOUS: &[Listed] = &[
    listed("e3-utrecht", &E3, 240).called("Office 365 E3 (Utrecht)"),
    listed("e3-breda", &E3, 90).called("Office 365 E3 (Breda)"),
    listed("e3-claims", &E3, 35).called("Office 365 E3 (Claims)"),
    listed("f3-utrecht", &F3, 60).called("Office 365 F3 (Utrecht)"),
    listed("f3-breda", &F3, 20).called("Office 365 F3 (Breda)"),
    listed("intune", &INTUNE, 385),
    listed("visio", &VISIO, 14),
    listed("project", &PROJECT, 22),
    listed("dynamics-sales", &DYNAMICS, 48),
    listed("dynamics-claims", &DYNAMICS, 35).called("Dynamics 365 Sales (Claims)"),
    listed("exchange", &EXCHANGE, 17),
    listed("payg", &PAYG, 1),
    listed("payg-test", &PAYG, 1).called("Azure pay-as-you-go (test)"),
    listed("basic", &BASIC, 8),
];

const WOODGROVE: &[Listed] = &[
    listed("e3", &E3, 410),
    listed("intune", &INTUNE, 410),
    listed("visio", &VISIO, 9),
    listed("project", &PROJECT, 31),
    listed("exchange", &EXCHANGE, 25),
    listed("payg", &PAYG, 1),
];

const IMPORTERS: &[Listed] = &[
    listed("e3", &E3, 52),
    listed("audio", &AUDIO, 52).under("e3"),
    listed("dynamics", &DYNAMICS, 14),
    listed("payg", &PAYG, 1),
];
