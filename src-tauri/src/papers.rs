//! The `paper://` scheme: large bytes, read-only, by range, after the desk's check of rights.

use hemicycle_desk::Desk;
use tauri::{
    Manager, UriSchemeContext, UriSchemeResponder, Wry,
    http::{Request, Response, StatusCode, header},
};

use crate::display::MAIN;

/// Most bytes that one answer carries.
const MOST: u64 = 8 << 20;

/// A range as the request names it: first byte, and how many; all where none is named.
fn range(header: Option<&str>) -> Option<(u64, Option<u64>)> {
    let Some(header) = header else {
        return Some((0, None));
    };
    let (first, last) = header.strip_prefix("bytes=")?.split_once('-')?;
    let first: u64 = first.parse().ok()?;
    if last.is_empty() {
        return Some((first, None));
    }
    let last: u64 = last.parse().ok()?;
    Some((first, Some(last.checked_sub(first)? + 1)))
}

pub fn serve(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let desk = context.app_handle().state::<Desk>().inner().clone();
    if context.webview_label() != MAIN {
        responder.respond(plain(StatusCode::NOT_FOUND));
        return;
    }
    tauri::async_runtime::spawn(async move { responder.respond(answer(&desk, &request).await) });
}

async fn answer(desk: &Desk, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let sha256 = request.uri().path().trim_matches('/');
    let named = request
        .headers()
        .get(header::RANGE)
        .and_then(|value| value.to_str().ok());
    let partial = named.is_some();
    let Some((offset, len)) = range(named).filter(|_| sha256.len() == 64) else {
        return plain(StatusCode::BAD_REQUEST);
    };
    let wanted = match len {
        Some(len) => len.min(MOST),
        None if partial => MOST,
        None => u64::MAX,
    };
    let (bytes, total) = match desk.paper_range(sha256, offset, wanted).await {
        Ok(Some(found)) => found,
        // Whether it is missing or not mine is nobody's business.
        Ok(None) => return plain(StatusCode::NOT_FOUND),
        Err(_) => return plain(StatusCode::INTERNAL_SERVER_ERROR),
    };
    let response = headers(Response::builder()).header(header::CONTENT_LENGTH, bytes.len());
    let response = if partial {
        let last = (offset + bytes.len() as u64).saturating_sub(1);
        response
            .status(StatusCode::PARTIAL_CONTENT)
            .header(header::CONTENT_RANGE, format!("bytes {offset}-{last}/{total}"))
    } else {
        response
    };
    response
        .body(bytes)
        .unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR))
}

fn headers(builder: tauri::http::response::Builder) -> tauri::http::response::Builder {
    builder
        .header(header::CONTENT_TYPE, "application/pdf")
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .header(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            "accept-ranges, content-range, content-length, content-encoding",
        )
        .header(header::CACHE_CONTROL, "no-store")
}

fn plain(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        header::HeaderValue::from_static("*"),
    );
    response
}

#[cfg(test)]
mod tests {
    #[test]
    fn ranges_read_as_browsers_write_them() {
        assert_eq!(super::range(None), Some((0, None)));
        assert_eq!(super::range(Some("bytes=10-19")), Some((10, Some(10))));
        assert_eq!(super::range(Some("bytes=10-")), Some((10, None)));
        for bad in ["bytes=-5", "bytes=9-3", "items=1-2", "bytes=a-b"] {
            assert_eq!(super::range(Some(bad)), None, "{bad}");
        }
    }
}
