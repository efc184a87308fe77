use super::*;
use crate::partner::Program;
use crate::{PartnerTenantId, Role, Roles, UserId};

fn nora(role: Role) -> Actor {
    let (user, tenant) = (UserId::of([3; 16]), PartnerTenantId::of([2; 16]));
    Actor { user, name: "Nora".into(), tenant, roles: Roles::of(&[role]) }
}

const QUALIFIED: Signatory = Signatory {
    enrollment: Some((EnrollmentStatus::Qualified, EnrollmentPath::New)),
    programs: Programs { indirect_provider: false, direct_bill: false, indirect_reseller: false },
    standing: Standing::Good,
    mpn_id: true,
    region_signed: false,
    published: true,
};

fn told(signatory: Signatory) -> Result<Occasion, AgreementRefusal> {
    signatory.may_sign(&nora(Role::GlobalAdmin))
}

fn at(status: EnrollmentStatus) -> Signatory {
    Signatory { enrollment: Some((status, EnrollmentPath::New)), ..QUALIFIED }
}

#[test]
fn only_a_global_admin_signs() {
    for role in Role::ALL {
        let signs = QUALIFIED.may_sign(&nora(role)).is_ok();
        assert_eq!(signs, role == Role::GlobalAdmin, "{role:?}");
    }
}

#[test]
fn only_a_qualified_company_with_an_mpn_id_signs() {
    assert_eq!(told(QUALIFIED), Ok(Occasion::Enrollment(EnrollmentPath::New)));
    for status in EnrollmentStatus::ALL.into_iter().filter(|it| *it != EnrollmentStatus::Qualified) {
        assert_eq!(told(at(status)), Err(AgreementRefusal::NotQualified), "{status:?}");
    }
    assert_eq!(told(Signatory { enrollment: None, ..QUALIFIED }), Err(AgreementRefusal::NotQualified));
    assert_eq!(told(Signatory { mpn_id: false, ..QUALIFIED }), Err(AgreementRefusal::MpnIdMissing));
    let suspended = Signatory { standing: Standing::Suspended, ..QUALIFIED };
    assert_eq!(told(suspended), Err(AgreementRefusal::Suspended));
    assert_eq!(told(Signatory { published: false, ..QUALIFIED }), Err(AgreementRefusal::NotPublished));
}

#[test]
fn a_partner_in_a_program_signs_once_for_its_region() {
    let reseller = Programs::default().with(Program::IndirectReseller);
    let active = Signatory { programs: reseller, region_signed: true, ..at(EnrollmentStatus::Active) };
    assert_eq!(told(active), Err(AgreementRefusal::AlreadySigned));
    let provider = Programs::default().with(Program::IndirectProvider);
    let unsigned = Signatory { programs: provider, enrollment: None, ..QUALIFIED };
    assert_eq!(told(unsigned), Ok(Occasion::Region));
    assert_eq!(told(Signatory { region_signed: true, ..unsigned }), Err(AgreementRefusal::AlreadySigned));
}

#[test]
fn a_direct_bill_partner_clicks_even_where_its_region_is_signed_for() {
    let programs = Programs::default().with(Program::DirectBill);
    let enrollment = Some((EnrollmentStatus::Qualified, EnrollmentPath::Transition));
    let changing = Signatory { enrollment, programs, region_signed: true, ..QUALIFIED };
    assert_eq!(told(changing), Ok(Occasion::Enrollment(EnrollmentPath::Transition)));
    assert!(!changing.is_active_at_once());
}

#[test]
fn a_new_company_whose_region_is_signed_for_is_active_at_once() {
    let signed = Signatory { region_signed: true, ..QUALIFIED };
    assert!(signed.is_active_at_once());
    assert!(!QUALIFIED.is_active_at_once());
    assert!(!Signatory { mpn_id: false, ..signed }.is_active_at_once());
    assert!(!Signatory { standing: Standing::Suspended, ..signed }.is_active_at_once());
}

#[test]
fn a_region_is_signed_for_once_and_for_good_as_the_table_of_steps_tells() {
    for region in RegionAgreement::ALL {
        let left = STEPS.iter().any(|(from, ..)| *from == Some(region));
        assert_eq!(left, region.is_left(), "{region:?}");
        for program in Program::ALL {
            let programs = Programs::default().with(program);
            let region_signed = region == RegionAgreement::Signed;
            let partner = Signatory { programs, enrollment: None, region_signed, ..QUALIFIED };
            assert_eq!((partner.region(), told(partner).is_ok()), (region, left), "{program:?}");
        }
    }
}
