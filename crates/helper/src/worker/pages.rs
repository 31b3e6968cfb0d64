//! Pages of a PDF as they are shown.

use pdf_extract::{Document, Object, ObjectId};

/// A page without a size is an A4 sheet, in points.
pub const A4: [f32; 4] = [0.0, 0.0, 595.0, 842.0];
const TREE_DEPTH: usize = 64;

/// A page as it is shown: its visible part in points, turned by quarters.
pub struct Sheet {
    pub crop: [f32; 4],
    quarters: i64,
}

impl Sheet {
    pub fn of(document: &Document, page: ObjectId) -> Self {
        let numbers = |object: Object| {
            let numbers: Option<Vec<f32>> = object
                .as_array()
                .ok()?
                .iter()
                .map(|n| n.as_float().ok())
                .collect();
            <[f32; 4]>::try_from(numbers?).ok()
        };
        let media = inherited(document, page, b"MediaBox")
            .and_then(numbers)
            .unwrap_or(A4);
        let crop = inherited(document, page, b"CropBox")
            .and_then(numbers)
            .unwrap_or(media);
        let turned = inherited(document, page, b"Rotate").and_then(|turned| turned.as_i64().ok());
        let [x, y, u, v] = crop;
        Self {
            crop: [x.min(u), y.min(v), x.max(u), y.max(v)],
            quarters: (turned.unwrap_or(0) / 90).rem_euclid(4),
        }
    }

    /// Where a rectangle in thousandths of the shown page is in the page's own space: left, lower, right, upper.
    pub fn place(&self, [left, top, width, height]: [u32; 4]) -> [f32; 4] {
        let part = |thousandths: u32| u16::try_from(thousandths.min(1_000)).map_or(1.0, f32::from) / 1_000.0;
        let (a, b) = (part(left), part(top));
        let (c, d) = (part(left.saturating_add(width)), part(top.saturating_add(height)));
        let ((p, q), (r, s)) = (self.at(a, b), self.at(c, d));
        [p.min(r), q.min(s), p.max(r), q.max(s)]
    }

    /// A point of the shown page, in parts of its width and height from the upper left, in the page's own space.
    fn at(&self, right: f32, down: f32) -> (f32, f32) {
        let [x, y, u, v] = self.crop;
        let (wide, high) = (u - x, v - y);
        match self.quarters {
            1 => (x + down * wide, y + right * high),
            2 => (u - right * wide, y + down * high),
            3 => (u - down * wide, v - right * high),
            _ => (x + right * wide, v - down * high),
        }
    }

    /// It is shown wider than it is high.
    pub fn lies(&self) -> bool {
        let [x, y, u, v] = self.crop;
        (u - x > v - y) == (self.quarters % 2 == 0)
    }

    /// The matrix that lays a drawing of that size over the page as it is shown (ISO 32000-2, 8.3.4).
    pub fn over(&self, width: f32, height: f32) -> [f32; 6] {
        let (start, right, up) = (self.at(0.0, 1.0), self.at(1.0, 1.0), self.at(0.0, 0.0));
        [
            (right.0 - start.0) / width,
            (right.1 - start.1) / width,
            (up.0 - start.0) / height,
            (up.1 - start.1) / height,
            start.0,
            start.1,
        ]
    }
}

/// An entry of a page, or of the nodes above it, followed to what it refers to.
pub fn inherited(document: &Document, page: ObjectId, name: &[u8]) -> Option<Object> {
    let mut node = page;
    for _ in 0..TREE_DEPTH {
        let dictionary = document.get_dictionary(node).ok()?;
        if let Ok(found) = dictionary.get(name) {
            let (_, object) = document.dereference(found).ok()?;
            return Some(object.clone());
        }
        node = dictionary.get(b"Parent").ok()?.as_reference().ok()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rectangle_is_placed_on_a_page_that_is_turned() {
        let sheet = |quarters| Sheet {
            crop: [10.0, 20.0, 110.0, 220.0],
            quarters,
        };
        // The upper left tenth of what is shown.
        let corner = [0, 0, 100, 100];
        assert_eq!(sheet(0).place(corner), [10.0, 200.0, 20.0, 220.0]);
        assert_eq!(sheet(1).place(corner), [10.0, 20.0, 20.0, 40.0]);
        assert_eq!(sheet(2).place(corner), [100.0, 20.0, 110.0, 40.0]);
        assert_eq!(sheet(3).place(corner), [100.0, 200.0, 110.0, 220.0]);
    }

    #[test]
    fn a_drawing_lies_upright_over_a_page_that_is_turned() {
        let sheet = |quarters| Sheet {
            crop: [10.0, 20.0, 110.0, 220.0],
            quarters,
        };
        assert_eq!(sheet(0).over(50.0, 100.0), [2.0, 0.0, 0.0, 2.0, 10.0, 20.0]);
        // Turned by a quarter, its lower left is the page's lower right, and it rises to the left.
        assert_eq!(sheet(1).over(100.0, 50.0), [0.0, 2.0, -2.0, 0.0, 110.0, 20.0]);
        assert_eq!(sheet(2).over(50.0, 100.0), [-2.0, 0.0, 0.0, -2.0, 110.0, 220.0]);
        assert_eq!(
            [0, 1, 2, 3].map(|quarters| sheet(quarters).lies()),
            [false, true, false, true]
        );
    }
}
