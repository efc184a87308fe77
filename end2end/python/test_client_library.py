"""An independent client library for the contract reads customers, subscriptions, relationships and profiles.

It is used as it comes from the package index. Its constructor takes the base URL, and credentials of msrest that hold a
token, which comes from the token URL: nothing else is changed.
"""

import pytest
from center import Center
from microsoft.store.partnercenterservices import MicrosoftPartnerStoreApis
from msrest.authentication import BasicTokenAuthentication

RESELLER = "ebba.lindqvist@wingtipcloud.example"
VERSION = "1"


@pytest.fixture(scope="module")
def client(center: Center) -> MicrosoftPartnerStoreApis:
    credential = center.credential("wingtipcloud.example")
    token = center.token(credential, center.consent(RESELLER, credential))
    return MicrosoftPartnerStoreApis(BasicTokenAuthentication({"access_token": token}), base_url=center.url)


def first_customer(client):
    return client.getvversioncustomersfilterfilter.value(VERSION, size=1).items[0]


def test_it_lists_customers_and_follows_what_it_is_given(client):
    listed = client.getvversioncustomersfilterfilter.value(VERSION)
    assert listed.total_count == len(listed.items) > 1
    named = [it for it in listed.items if it.company_profile.company_name == "Adventure Works AB"]
    assert [it.relationship_to_partner for it in named] == ["reseller"]
    wanted = '{"Field":"CompanyName","Value":"Adventure","Operator":"starts_with"}'
    found = client.getvversioncustomersfilterfilter.value(VERSION, filter=wanted, size=40)
    assert [it.id for it in found.items] == [it.id for it in named]


def test_it_reads_a_customer_with_its_profiles(client):
    operations = client.getvversioncustomerscustomer
    listed = first_customer(client)
    company = operations.idprofilescompany(listed.id, VERSION)
    assert company.company_name == listed.company_profile.company_name
    billing = operations.idprofilesbilling(listed.id, VERSION)
    assert billing.company_name and billing.default_address.country


def test_it_reads_subscriptions_and_none_is_lost(client):
    operations = client.getvversioncustomerscustomer
    customers = client.getvversioncustomersfilterfilter.value(VERSION).items
    read = {it.id: operations.value9(it.id, VERSION) for it in customers}
    assert all(found.total_count == len(found.items) for found in read.values())
    every = [(of, it) for of, found in read.items() for it in found.items]
    assert {it.status for _, it in every} >= {"active", "suspended"}
    assert all(it.quantity is not None and it.creation_date and it.offer_name for _, it in every)
    of, listed = every[0]
    one = operations.id6(of, listed.id, VERSION)
    assert (one.id, one.friendly_name, one.attributes.etag) == (listed.id, listed.friendly_name, listed.attributes.etag)
    assert operations.idsupportcontact(of, listed.id, VERSION).name


def test_it_reads_relationships(client):
    read = client.getvversionrelationshipsrelationship.value
    providers = read(VERSION, relationship_type="IsIndirectResellerOf").items
    assert "Northwind Distribution" in [it.name for it in providers]
    assert {(it.relationship_type, it.state) for it in providers} == {("is_indirect_reseller_of", "Active")}
    beside = client.getvversioncustomerscustomer.idrelationships(first_customer(client).id, VERSION)
    assert beside.total_count == len(beside.items)


def test_it_reads_the_partner_s_own_profiles(client):
    mpn = client.getvversionprofilesmpnmpn_idmpn_id.value(VERSION)
    assert mpn.partner_name and mpn.mpn_id
    named = client.getvversionprofilesmpnmpn_idmpn_id.value(VERSION, mpn_id=mpn.mpn_id)
    assert named.partner_name == mpn.partner_name
