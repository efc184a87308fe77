//! Forms with files: the fields become an ordinary form, the files go beside it.
//!
//! What is in a file is looked at by the use case. A form that is too large is read to its end, so that the browser
//! listens to the answer, but nothing of it is kept except the fields.

use crate::requests;
use crate::router::LARGEST_BODY;
use app::page::{Upload, UploadLimit};
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, StatusCode, header};
use multer::{Field, Multipart};

/// As much is read of one form at most, in bytes; beyond it the connection is cut off.
pub(crate) const MOST_READ: usize = 128 * 1024 * 1024;

/// A form with files.
pub(crate) struct Received {
    /// The fields, as a form without files sends them.
    pub(crate) body: Bytes,
    /// The files.
    pub(crate) files: Vec<Upload>,
    /// A file was larger than allowed, or there were too many: none was kept.
    pub(crate) too_large: bool,
}

/// Whether the body is a form with files.
pub(crate) fn is_multipart(headers: &HeaderMap) -> bool {
    requests::text(headers, header::CONTENT_TYPE)
        .and_then(|kind| kind.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("multipart/form-data"))
}

/// Read a form with files.
///
/// # Errors
/// 400 for what is none, 413 when its fields alone are too large or it does not end.
pub(crate) async fn read(headers: &HeaderMap, body: Body, limit: UploadLimit) -> Result<Received, StatusCode> {
    let kind = requests::text(headers, header::CONTENT_TYPE).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| StatusCode::BAD_REQUEST)?;
    let mut form = Multipart::new(body.into_data_stream(), boundary);
    let mut fields = Vec::new();
    let mut reading = Reading { limit, files: Vec::new(), total: 0, too_large: false };
    let mut text = 0;
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_some() {
            reading.file(name, field).await?;
            continue;
        }
        let value = field.text().await.map_err(broken)?;
        text += name.len() + value.len();
        if text > LARGEST_BODY {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        fields.push((name, value));
    }
    let Reading { files, too_large, .. } = reading;
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    Ok(Received { body: body.into(), files, too_large })
}

struct Reading {
    limit: UploadLimit,
    files: Vec<Upload>,
    total: usize,
    too_large: bool,
}

impl Reading {
    async fn file(&mut self, name: String, mut field: Field<'_>) -> Result<(), StatusCode> {
        let file = field.file_name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        let mut length = 0_usize;
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            length += chunk.len();
            self.total += chunk.len();
            if length > self.limit.each || self.total > self.limit.total {
                self.too_large = true;
            }
            if self.too_large {
                bytes.clear();
            } else {
                bytes.extend_from_slice(&chunk);
            }
        }
        // A file control that was left empty sends a file without name and content.
        if file.is_empty() && length == 0 {
            return Ok(());
        }
        self.too_large |= self.files.len() >= self.limit.files;
        if self.too_large {
            self.files.clear();
        } else {
            self.files.push(Upload { field: name, name: file, bytes });
        }
        Ok(())
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the form of map_err")]
fn broken(error: multer::Error) -> StatusCode {
    let mut cause: Option<&dyn std::error::Error> = Some(&error);
    while let Some(at) = cause {
        if at.is::<http_body_util::LengthLimitError>() {
            return StatusCode::PAYLOAD_TOO_LARGE;
        }
        cause = at.source();
    }
    StatusCode::BAD_REQUEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use std::fmt::Write;

    const LIMIT: UploadLimit = UploadLimit { files: 2, each: 8, total: 12 };

    async fn received(files: &[(&str, &str)]) -> Received {
        let mut body = String::from("--x\r\nContent-Disposition: form-data; name=\"_fn\"\r\n\r\n/do/a&b=c\r\n");
        for (name, content) in files {
            let _ = write!(
                body,
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 Content-Type: text/plain\r\n\r\n{content}\r\n"
            );
        }
        body += "--x--\r\n";
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("multipart/form-data; boundary=x"));
        assert!(is_multipart(&headers));
        read(&headers, Body::from(body), LIMIT).await.unwrap_or_else(|status| panic!("{status}"))
    }

    #[tokio::test]
    async fn fields_become_a_form_and_files_stand_beside_it() {
        let got = received(&[("a.txt", "one"), ("b.txt", "two"), ("", "")]).await;
        assert_eq!(&got.body[..], b"_fn=%2Fdo%2Fa%26b%3Dc");
        let files: Vec<_> = got.files.iter().map(|it| (&*it.field, &*it.name, &*it.bytes)).collect();
        assert_eq!(files, [("file", "a.txt", &b"one"[..]), ("file", "b.txt", b"two")]);
        assert!(!got.too_large);
    }

    #[tokio::test]
    async fn of_a_form_that_is_too_large_only_the_fields_are_kept() {
        for files in [
            &[("a.txt", "123456789")][..],
            &[("a.txt", "1234567"), ("b.txt", "1234567")],
            &[("a.txt", "1"), ("b.txt", "2"), ("c.txt", "3")],
        ] {
            let got = received(files).await;
            assert!(got.too_large && got.files.is_empty(), "{files:?}");
            assert!(got.body.starts_with(b"_fn="));
        }
    }

    #[tokio::test]
    async fn what_is_no_such_form_is_refused() {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("multipart/form-data"));
        assert_eq!(read(&headers, Body::empty(), LIMIT).await.err(), Some(StatusCode::BAD_REQUEST));
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("multipart/form-data; boundary=x"));
        assert_eq!(read(&headers, Body::from("--x\r\nbroken"), LIMIT).await.err(), Some(StatusCode::BAD_REQUEST));
    }
}
