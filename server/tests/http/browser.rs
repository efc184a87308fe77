//! A server in a test, and a browser without a screen: it keeps cookies and says where it comes from.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use domain::TransferId;
use domain::subscription::SubscriptionStatus;
use http_body_util::BodyExt;
use program::store::subscriptions;
use program::testing::{self, PASSWORD, START, TestProgram, World};
use program::transfers::{self, NewRequest};
use server::AppState;
use server::assets::Assets;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU16, Ordering};
use time::Duration;
use tower::ServiceExt;

pub const BASE: &str = "https://twotier.example";

/// A server over a test's database, with the test world in it.
pub struct Server {
    pub program: TestProgram,
    pub world: World,
    pub app: AppState,
    pub router: Router,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("readable"))
    }

    pub fn location(&self) -> &str {
        self.header("location")
    }

    pub fn csp(&self) -> &str {
        self.header("content-security-policy")
    }

    /// Every `Set-Cookie`.
    pub fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(header::SET_COOKIE).iter().map(|it| it.to_str().expect("readable")).collect()
    }

    /// The answer without what differs each time: nonces, request ids, the date.
    pub fn masked(&self) -> String {
        let nonce = nonce(self.csp()).unwrap_or("-").to_owned();
        let id = self.header("x-request-id").to_owned();
        let all = format!("{} {:?}\n{}", self.status, self.headers, self.body);
        all.replace(&nonce, "NONCE").replace(&id, "ID")
    }
}

/// The nonce of a policy.
pub fn nonce(csp: &str) -> Option<&str> {
    csp.split_once("'nonce-")?.1.split_once('\'').map(|(nonce, _)| nonce)
}

impl Server {
    pub async fn of(program: TestProgram) -> Self {
        let world = testing::world(&program).await;
        let assets = Assets::read(site()).expect("the test's site is complete");
        let app = AppState::new(program.program.clone(), assets, BASE, false).expect("the address is one");
        let router = server::router(app.clone());
        Self { program, world, app, router }
    }

    /// A browser at an address of its own.
    pub fn browser(&self) -> Browser {
        static NEXT: AtomicU16 = AtomicU16::new(1);
        let next = NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let address = SocketAddr::from(([10, 0, next[0], next[1]], 4000));
        Browser { router: self.router.clone(), cookies: BTreeMap::new(), address }
    }

    /// A browser in which someone is signed in; `mira@northwind` has chosen that tenant.
    pub async fn signed_in(&self, who: &str) -> Browser {
        let (key, tenant) = who.split_once('@').unwrap_or((who, ""));
        let mut browser = self.browser();
        let name = self.world.sign_in_name(key);
        let answer = browser.post("/sign-in", "/do/sign-in", &[("user", &name), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{key} signs in: {}", answer.body);
        if !tenant.is_empty() {
            let id = self.world.partner(tenant).to_string();
            let answer = browser.post("/accounts", "/do/choose-tenant", &[("tenant_id", &id)]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{key} chooses {tenant}: {}", answer.body);
        }
        browser
    }

    /// A request of Wingtip to Northwind for the given subscriptions of Adventure, made by Ebba.
    pub async fn request(&self, subscriptions: &[&str], note: Option<&str>) -> TransferId {
        let request = NewRequest {
            customer: self.world.customer("adventure"),
            target: self.world.partner("northwind"),
            subscriptions: subscriptions.iter().map(|key| self.world.subscription(key)).collect(),
            note: note.map(ToOwned::to_owned),
            mpn_on_record: None,
            request_id: None,
        };
        transfers::create(&self.program, &self.world.actor("ebba"), &request).await.expect("the request is in order")
    }

    /// A subscription that Wingtip bills is suspended.
    pub async fn suspend(&self, subscription: &str) {
        let mut tx = self.program.database.begin().await.expect("a transaction");
        let (id, wingtip) = (self.world.subscription(subscription), self.world.partner("wingtip"));
        let suspended = (SubscriptionStatus::Suspended, "Customer");
        let done = subscriptions::release(&mut tx, &id, &wingtip, suspended, self.program.now()).await;
        assert!(done.expect("the database answers"), "it was active");
        tx.commit().await.expect("stored");
    }

    /// Rows of the event log: any change adds some.
    pub async fn events(&self) -> i64 {
        program::audit::verify(&self.program).await.expect("the log is readable").rows
    }
}

/// A browser without a screen.
#[derive(Clone)]
pub struct Browser {
    pub router: Router,
    pub cookies: BTreeMap<String, String>,
    pub address: SocketAddr,
}

impl Browser {
    pub fn cookie_header(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// A request as a page of ours makes it.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "twotier.example")
            .header("accept", "text/html")
            .header("sec-fetch-site", "same-origin");
        if !self.cookies.is_empty() {
            request = request.header("cookie", self.cookie_header());
        }
        request
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    /// Post a form of a page.
    pub async fn post(&mut self, page: &str, function: &str, fields: &[(&str, &str)]) -> Answer {
        let fields: Vec<_> = [("_fn", function)].into_iter().chain(fields.iter().copied()).collect();
        self.send(self.form(page, &fields)).await
    }

    /// A form, ready to be sent.
    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> Request<Body> {
        let request = self.request(Method::POST, path).header("content-type", "application/x-www-form-urlencoded");
        request.body(Body::from(encoded(fields))).expect("a request")
    }

    /// Post a form of a page with a file, as a browser without script does.
    pub async fn upload(&mut self, page: &str, fields: &[(&str, &str)], (control, file): (&str, &[u8])) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let head = format!("--b\r\nContent-Disposition: form-data; name=\"{control}\"; filename=\"a.csv\"\r\n\r\n");
        body.extend(head.bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--b--\r\n");
        let request = self.request(Method::POST, page).header("content-type", "multipart/form-data; boundary=b");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        request.extensions_mut().insert(ConnectInfo(self.address));
        let answer = self.router.clone().oneshot(request).await.expect("a router always answers");
        let (head, body) = answer.into_parts();
        // A stream does not end; its beginning is looked at elsewhere.
        let streams = head.headers.get("content-type").is_some_and(|kind| kind == "text/event-stream");
        let body = if streams { Vec::new() } else { body.collect().await.expect("a body").to_bytes().to_vec() };
        let answer = Answer { status: head.status, headers: head.headers, body: String::from_utf8_lossy(&body).into() };
        self.keep_cookies(&answer);
        answer
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for line in answer.cookies() {
            let (pair, rest) = line.split_once(';').expect("a cookie has attributes");
            let (name, value) = pair.split_once('=').expect("a cookie has a name");
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

pub fn encoded(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// A small site in a folder of its own, written once: the tests of this process read it at the same time.
fn site() -> &'static Path {
    static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = std::env::temp_dir().join(format!("twotier-site-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("pkg")).expect("a folder");
        let manifest = r#"{"css":"/pkg/a.1.css","js":"/pkg/a.1.js","wasm":"/pkg/a.1.wasm"}"#;
        for (name, content) in [
            ("manifest.json", manifest),
            ("favicon.svg", "<svg/>"),
            ("icons.svg", "<svg/>"),
            ("logo.svg", "<svg/>"),
            ("robots.txt", "User-agent: *"),
            ("secret.txt", "not named anywhere"),
            ("pkg/a.1.css", "a{}"),
            ("pkg/a.1.css.br", "small"),
            ("pkg/a.1.js", "0"),
            ("pkg/a.1.wasm", "0"),
        ] {
            std::fs::write(folder.join(name), content).expect("a file");
        }
        folder
    });
    &SITE
}

/// So long that every sign-in limit has forgotten.
pub const AN_HOUR: Duration = Duration::HOUR;

/// The tests' beginning is on a working day.
#[test]
fn the_clock_starts_on_a_friday() {
    assert_eq!(START.weekday(), time::Weekday::Friday);
}
