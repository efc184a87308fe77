//! Founding the operator from the command line.

use super::*;
use program::accounts::{session, sign_in};
use program::on_both_engines;
use program::operator::founding::{NewOperator, found};
use program::testing;
use std::net::{IpAddr, Ipv4Addr};

fn nordic() -> NewOperator {
    NewOperator {
        name: "Nordic Program Desk".into(),
        domain: "ProgramDesk.example".into(),
        country: "se".into(),
        admin_name: "Olga Lind".into(),
        admin_email: "olga.lind@programdesk.example".into(),
    }
}

on_both_engines! {
    async fn the_first_admin_signs_in_with_the_temporary_password_and_must_change_it(program: TestProgram) {
        let founded = found(&program, &nordic()).await.unwrap();
        let from = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let signed_in = sign_in(&program, &founded.sign_in_name, &founded.temporary_password, from).await.unwrap();
        let session = session(&program, signed_in.token.reveal()).await.unwrap().unwrap();
        assert!(session.must_change_password);

        let mut tx = program.database.snapshot().await.unwrap();
        let tenant = program::store::operator::tenant(&mut tx).await.unwrap().expect("there is an operator");
        let roles = program::store::testing_accounts::roles_of(&mut tx, &session.user, &tenant).await.unwrap();
        assert_eq!(roles, ["operator_admin", "verifier"]);
        assert_eq!(log_of(&program, &tenant).await[0].kind, "operator_founded");
    }

    async fn temporary_passwords_are_long_and_never_the_same(program: TestProgram) {
        let one = program::accounts::temporary_password(&program);
        let two = program::accounts::temporary_password(&program);
        assert_ne!(one, two);
        assert_eq!((one.len(), one.split('-').count()), (19, 4), "{one}");
    }

    async fn there_is_one_operator(program: TestProgram) {
        testing::world(&program).await;
        let again = found(&program, &nordic()).await;
        assert_eq!(operator_refused(again), OperatorRefusal::AlreadySo);
    }

    async fn what_is_wrong_is_told_option_by_option_and_nothing_is_left_behind(program: TestProgram) {
        let fields: Vec<_> = invalid(found(&program, &NewOperator::default()).await);
        let names: Vec<_> = fields.iter().map(|(field, _)| *field).collect();
        assert_eq!(names, ["name", "domain", "country", "admin-name", "admin-email"]);
        let nowhere = NewOperator { country: "KP".into(), ..nordic() };
        assert_eq!(operator_refused(found(&program, &nowhere).await), OperatorRefusal::NotAMarket);
        let operator = program::store::operator::tenant(&mut program.database.snapshot().await.unwrap()).await.unwrap();
        assert_eq!(operator, None);
        found(&program, &nordic()).await.expect("nothing stands in the way");
    }
}
