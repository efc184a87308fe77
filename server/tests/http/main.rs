//! The real router in process, on both engines: what a browser sends, and what it must get.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot work stops")]

mod activity;
mod agreement;
mod api;
mod applications;
mod browser;
mod canaries;
mod cross_site;
mod customer_agreement;
mod customer_pages;
mod customer_tenants;
mod customers_list;
mod enrollment;
mod exports;
mod extensions;
mod forced;
mod forms;
mod full;
mod headers;
mod letters;
mod live;
mod locked;
mod logs;
mod many_customers;
mod many_resellers;
mod membership;
mod membership_directory;
mod of_customers;
mod operator;
mod orders;
mod partnership_pages;
mod partnerships;
mod people;
mod policy;
mod public;
mod recorded;
mod relations;
mod relations_pages;
mod scenarios;
mod sign_in;
mod strangers;
mod texts;
mod verification;
