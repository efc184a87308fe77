"""The server does what its description says, and refuses the rest: schemathesis tries it, with all its checks."""

import json
import os
import sys
from pathlib import Path

import pytest
import requests
from center import PATIENCE, Center, run

HERE = Path(__file__).parent


def known(center: Center, token: str) -> dict[str, list[str]]:
    """Ids of things that exist, by the name of the parameter they stand for."""

    def read(path: str):
        answer = requests.get(center.url + "/v1" + path, headers={"Authorization": f"Bearer {token}"}, timeout=PATIENCE)
        assert answer.status_code == 200, answer.text
        return answer.json()

    customers = [it["id"] for it in read("/customers")["items"]]
    subscriptions = [it for of in customers for it in read(f"/customers/{of}/subscriptions")["items"]]
    transfers = [it["id"] for of in customers for it in read(f"/customers/{of}/transfers")]
    orders = sorted({it["orderId"] for it in subscriptions if "orderId" in it})
    ids = {
        "customer": customers,
        "subscription": [it["id"] for it in subscriptions],
        "transfer": transfers,
        "order": orders,
        "country": ["SE", "US", "NL", "DE"],
    }
    return {name: all[:20] for name, all in ids.items() if all}


def config(folder: Path, ids: dict[str, list[str]]) -> Path:
    lines = [(HERE / "schemathesis.toml").read_text(), "[dictionaries]"]
    lines += [f"{name} = {{ values = {json.dumps(values)} }}" for name, values in ids.items()]
    lines += ["[parameters]"]
    lines += [f'"path.{name}" = {{ dictionary = "{name}", probability = 0.7 }}' for name in ids]
    path = folder / "schemathesis.toml"
    path.write_text("\n".join(lines))
    return path


@pytest.mark.parametrize(
    "person", ["ebba.lindqvist@wingtipcloud.example", "sanne.dewit@northwind.example"], ids=["reseller", "provider"]
)
def test_nothing_is_answered_that_the_description_does_not_say(center: Center, person: str, tmp_path: Path):
    credential = center.credential(person.split("@")[1])
    token = center.token(credential, center.consent(person, credential))
    command = [sys.executable, "-m", "schemathesis.cli"]
    command += ["--config-file", str(config(tmp_path, known(center, token)))]
    command += ["run", f"{center.url}/v1/openapi.json", "--checks", "all", "--header", f"Authorization: Bearer {token}"]
    tried = run(command, os.environ | {"PYTHONPATH": str(HERE)}, tmp_path)
    assert tried.returncode == 0, tried.stdout[-20_000:] + tried.stderr
