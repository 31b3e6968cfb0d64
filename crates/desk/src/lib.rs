//! What one person can do at one machine: asks the rules, keeps the offers, shows the views.

pub mod intent;
pub mod types;
pub mod view;
