//! The pages of the site, as the program writes them.

mod index;
