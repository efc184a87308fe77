//! Letters on their way, against a small mail server of our own: none is lost, none says more than it should.

use crate::browser::Server;
use domain::transfer::Status;
use program::accounts::{NewUser, add_role, add_user};
use program::on_both_engines;
use program::testing::START;
use program::{outbox, transfers};
use server::mail::{FROM, Mailer, send_due};
use std::sync::{Arc, Mutex};
use time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What a mail server was told: recipients and content.
#[derive(Debug, Clone, Default)]
pub struct Mail {
    pub recipients: Vec<String>,
    pub content: String,
}

impl Mail {
    /// The values of a header, with folded lines joined.
    fn header(&self, name: &str) -> Vec<String> {
        let (head, _) = self.content.split_once("\r\n\r\n").expect("a head");
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned()).collect()
    }
}

pub type Taken = Arc<Mutex<Vec<Mail>>>;

/// A mail server that takes everything.
fn sink(listener: TcpListener) -> Taken {
    let taken = Taken::default();
    let into = taken.clone();
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            tokio::spawn(talk(connection, into.clone()));
        }
    });
    taken
}

async fn talk(connection: TcpStream, taken: Taken) -> std::io::Result<()> {
    let (read, mut write) = connection.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 sink\r\n").await?;
    let mut mail = Mail::default();
    while let Some(line) = lines.next_line().await? {
        let answer: &[u8] = match line.get(..4).unwrap_or(&line).to_ascii_uppercase().as_str() {
            "EHLO" => b"250 sink\r\n",
            "RCPT" => {
                mail.recipients.push(line.clone());
                b"250 ok\r\n"
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    mail.content.push_str(&line);
                    mail.content.push_str("\r\n");
                }
                taken.lock().expect("unpoisoned").push(std::mem::take(&mut mail));
                b"250 taken\r\n"
            }
            "QUIT" => {
                write.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => b"250 ok\r\n",
        };
        write.write_all(answer).await?;
    }
    Ok(())
}

pub async fn mailer() -> (Mailer, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("smtp://{}", listener.local_addr().expect("an address"));
    (Mailer::of(Some(&url), FROM).expect("a mailer"), sink(listener))
}

async fn due_soon(server: &Server) -> usize {
    outbox::claim(&server.program, 100).await.expect("the database answers").len()
}

const BASE: &str = "https://twotier.example";

on_both_engines! {
    async fn a_letter_has_one_recipient_text_and_html_and_the_outbox_s_id(program: TestProgram) {
        let server = Server::of(program).await;
        let (mailer, taken) = mailer().await;
        let id = server.request(&["adventure/e3"], None).await;
        let tried = send_due(&server.program, &mailer, BASE).await.expect("the database answers");
        let mails = taken.lock().expect("unpoisoned").clone();
        assert_eq!((tried, mails.len()), (3, 3), "to Daan, Mira and Sanne");
        for mail in mails {
            assert_eq!(mail.recipients.len(), 1);
            assert_eq!(mail.header("From"), ["Twotier <noreply@localhost>"]);
            assert_eq!(mail.header("Auto-Submitted"), ["auto-generated"]);
            assert!(mail.header("Message-ID")[0].ends_with("@twotier.example>"));
            assert!(mail.header("Content-Type")[0].starts_with("multipart/alternative"));
            assert!(mail.content.contains("text/plain") && mail.content.contains("text/html"));
            let joined = mail.content.replace("=\r\n", "");
            assert!(joined.contains(&format!("{BASE}/requests/{id}")), "{joined}");
        }
        assert_eq!(send_due(&server.program, &mailer, BASE).await.expect("the database answers"), 0);
    }

    async fn letters_wait_while_the_mail_server_is_away_and_go_out_once_when_it_is_back(program: TestProgram) {
        let server = Server::of(program).await;
        let away = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = away.local_addr().expect("an address");
        drop(away);
        let mailer = Mailer::of(Some(&format!("smtp://{address}")), FROM).expect("a mailer");
        server.request(&["adventure/e3"], None).await;

        for pause in [5, 10, 20, 40] {
            assert_eq!(send_due(&server.program, &mailer, BASE).await.expect("the database answers"), 3);
            assert_eq!(send_due(&server.program, &mailer, BASE).await.expect("the database answers"), 0, "they wait");
            server.program.clock.advance(Duration::seconds(pause) - Duration::SECOND);
            assert_eq!(due_soon(&server).await, 0, "not before {pause} s are over");
            server.program.clock.advance(Duration::SECOND);
        }
        let taken = sink(TcpListener::bind(address).await.expect("the port is free again"));
        assert_eq!(send_due(&server.program, &mailer, BASE).await.expect("the database answers"), 3);
        server.program.clock.advance(Duration::days(1));
        assert_eq!(send_due(&server.program, &mailer, BASE).await.expect("the database answers"), 0);
        assert_eq!(taken.lock().expect("unpoisoned").len(), 3);
    }

    async fn two_servers_send_each_letter_once(program: TestProgram) {
        let server = Server::of(program).await;
        let (mailer, taken) = mailer().await;
        let other = server.program.another_node().await;
        for subscriptions in [["adventure/e3"], ["adventure/f3"], ["adventure/azure"]] {
            server.request(&subscriptions, None).await;
        }
        let both = tokio::join!(send_due(&server.program, &mailer, BASE), send_due(&other.program, &mailer, BASE));
        let tried = both.0.expect("the database answers") + both.1.expect("the database answers");
        let mut ids: Vec<_> = taken.lock().expect("unpoisoned").iter().flat_map(|mail| mail.header("Message-ID")).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((tried, ids.len()), (9, 9));
    }

    /// S70
    async fn no_name_or_reason_becomes_a_header_or_a_recipient(program: TestProgram) {
        let server = Server::of(program).await;
        let (mailer, taken) = mailer().await;
        let northwind = server.world.partner("northwind");
        let names = ["Eve\r\nBcc: all@evil.test", "Eve\nX-Evil: 1", "Eve\" <x@evil.test>, \"", "Eve%0d%0aBcc: y@evil.test\u{2028}\u{85}"];
        let mut tx = server.program.database.begin().await.expect("a transaction");
        for (number, name) in (100_u8..).zip(names) {
            let id = domain::UserId::of([number; 16]);
            let sign_in_name = format!("eve{number}@northwind.example");
            let user = NewUser { id: id.clone(), sign_in_name, name: name.into(), password_hash: "$argon2id$none".into(), language: None };
            add_user(&mut tx, &user, START).await.expect("new");
            add_role(&mut tx, &id, &northwind, domain::Role::SalesAgent).await.expect("new");
        }
        tx.commit().await.expect("stored");
        let note = "Hello\r\nBcc: all@evil.test\r\n\r\n.\r\nRCPT TO:<all@evil.test>";
        let id = server.request(&["adventure/e3"], Some(note)).await;
        send_due(&server.program, &mailer, BASE).await.expect("the database answers");
        transfers::reject(&server.program, &server.world.actor("daan"), &id, note).await.expect("it waits");
        send_due(&server.program, &mailer, BASE).await.expect("the database answers");

        let mails = taken.lock().expect("unpoisoned").clone();
        assert_eq!(mails.len(), 3 + 4 + 2, "to the provider's people, then to Ebba and Mira");
        for mail in mails {
            assert_eq!(mail.recipients.len(), 1, "{mail:?}");
            assert!(!mail.recipients[0].contains("evil.test"), "{mail:?}");
            for header in ["Bcc", "X-Evil", "Cc"] {
                assert!(mail.header(header).is_empty(), "{mail:?}");
            }
            let known = ["message-id", "date", "from", "to", "subject", "auto-submitted", "mime-version", "content-type"];
            let head = mail.content.split_once("\r\n\r\n").expect("a head").0;
            for line in head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])) {
                let name = line.split_once(':').map_or(line, |(name, _)| name).to_ascii_lowercase();
                assert!(known.contains(&name.as_str()), "{line}");
            }
            assert_eq!(mail.header("To").len(), 1);
        }
    }

    async fn without_a_mail_server_letters_are_kept_in_the_mailbox(program: TestProgram) {
        let server = Server::of(program).await;
        let id = server.request(&["adventure/e3"], None).await;
        assert_eq!(send_due(&server.program, &Mailer::Mailbox, BASE).await.expect("the database answers"), 3);
        let kept = outbox::mailbox(&server.program).await.expect("the database answers");
        assert_eq!(kept.len(), 3);
        assert!(kept.iter().all(|letter| letter.text_body.contains(id.as_str())));
        let actor = server.world.actor("ebba");
        let view = transfers::show(&server.program, &actor, &id).await.expect("it is hers");
        assert_eq!(view.transfer.state.status(), Status::Active);
    }
}
