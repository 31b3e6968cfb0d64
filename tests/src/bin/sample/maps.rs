//! Pictures of planning maps, large and grainy as scanned ones are.

use std::collections::BTreeMap;

use crate::chance::Chance;

const WIDTH: usize = 1900;
const HEIGHT: usize = 1160;
const PARCELS: u64 = 90;
// Grain that no compression removes makes the file as heavy as a real one.
const GRAIN: u64 = 0x3f;

const COLOURS: [[u8; 3]; 5] = [
    [242, 217, 176],
    [232, 180, 160],
    [188, 217, 165],
    [169, 207, 230],
    [204, 204, 204],
];

/// The sheets of one map, by the names that the source reads them by.
pub fn map_pictures(name: &str, sheets: u64) -> BTreeMap<String, Vec<u8>> {
    (0..sheets)
        .map(|sheet| (format!("map-{sheet}.png"), png(&drawn(name, sheet))))
        .collect()
}

/// Parcels around random seeds, roads between them and a river across.
fn drawn(name: &str, sheet: u64) -> Vec<u8> {
    let mut chance = Chance::of(&format!("{name} {sheet}"));
    let seeds: Vec<(i64, i64, usize)> = (0..PARCELS)
        .map(|_| {
            let x = chance.between(0, WIDTH as u64 - 1) as i64;
            let y = chance.between(0, HEIGHT as u64 - 1) as i64;
            (x, y, [0, 0, 0, 1, 2, 2, 4][chance.between(0, 6) as usize])
        })
        .collect();
    let bend = chance.between(200, 500) as i64;
    let mut pixels = Vec::with_capacity(WIDTH * HEIGHT * 3);
    for y in 0..HEIGHT as i64 {
        // Near seeds are looked for once a band, which is as fine as a map needs.
        let near: Vec<&(i64, i64, usize)> = seeds
            .iter()
            .filter(|(_, seed_y, _)| (seed_y - y).abs() < 260)
            .collect();
        let mut row_colours = Vec::with_capacity(WIDTH / 4);
        for x in (0..WIDTH as i64).step_by(4) {
            let (mut first, mut second, mut colour) = (i64::MAX, i64::MAX, 0);
            for (seed_x, seed_y, seed_colour) in &near {
                let distance = (seed_x - x).pow(2) + (seed_y - y).pow(2);
                if distance < first {
                    (second, first, colour) = (first, distance, *seed_colour);
                } else if distance < second {
                    second = distance;
                }
            }
            let is_road = second.saturating_sub(first) < 3_000;
            let river = (x * bend / WIDTH as i64 + 400 - y).abs();
            row_colours.push(match (river < 70, is_road) {
                (true, _) => COLOURS[3],
                (false, true) => [250, 250, 246],
                (false, false) => COLOURS[colour],
            });
        }
        for x in 0..WIDTH {
            let grain = chance.next();
            for (channel, base) in row_colours[x / 4].iter().enumerate() {
                let speck = ((grain >> (channel * 8)) & GRAIN) as u8;
                pixels.push(base.saturating_sub(speck));
            }
        }
    }
    pixels
}

/// A PNG whose pixels are stored and not packed.
fn png(pixels: &[u8]) -> Vec<u8> {
    let mut header = Vec::new();
    header.extend_from_slice(&(WIDTH as u32).to_be_bytes());
    header.extend_from_slice(&(HEIGHT as u32).to_be_bytes());
    // Eight bits, red green blue, no interlacing.
    header.extend_from_slice(&[8, 2, 0, 0, 0]);

    let mut rows = Vec::with_capacity(pixels.len() + HEIGHT);
    for row in pixels.chunks(WIDTH * 3) {
        rows.push(0);
        rows.extend_from_slice(row);
    }
    let mut packed = vec![0x78, 0x01];
    let mut blocks = rows.chunks(0xffff).peekable();
    while let Some(block) = blocks.next() {
        let length = block.len() as u16;
        packed.push(u8::from(blocks.peek().is_none()));
        packed.extend_from_slice(&length.to_le_bytes());
        packed.extend_from_slice(&(!length).to_le_bytes());
        packed.extend_from_slice(block);
    }
    packed.extend_from_slice(&adler32(&rows).to_be_bytes());

    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, content) in [(b"IHDR", header), (b"IDAT", packed), (b"IEND", Vec::new())] {
        png.extend_from_slice(&(content.len() as u32).to_be_bytes());
        let start = png.len();
        png.extend_from_slice(kind);
        png.extend_from_slice(&content);
        let check = crc32(&png[start..]);
        png.extend_from_slice(&check.to_be_bytes());
    }
    png
}

fn adler32(bytes: &[u8]) -> u32 {
    let (mut low, mut high) = (1_u32, 0_u32);
    for block in bytes.chunks(5_000) {
        for byte in block {
            low += u32::from(*byte);
            high += low;
        }
        low %= 65_521;
        high %= 65_521;
    }
    (high << 16) | low
}

fn crc32(bytes: &[u8]) -> u32 {
    let table: Vec<u32> = (0..256_u32)
        .map(|index| {
            (0..8).fold(index, |crc, _| {
                if crc & 1 == 1 {
                    (crc >> 1) ^ 0xedb8_8320
                } else {
                    crc >> 1
                }
            })
        })
        .collect();
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (crc >> 8) ^ table[((crc ^ u32::from(*byte)) & 0xff) as usize]
    })
}
