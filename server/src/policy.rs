//! Who gets which answer where: the table that tests compare with the running server (S31).
