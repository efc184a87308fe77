//! `twotier completion`, and `twotier reference`: docs/command-line.md, made from what the commands themselves tell.

use super::Cli;
use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;
use std::fmt::Write;

/// Lines of the document are as long at most, whatever terminal it is made on.
const WIDTH: usize = 100;

#[derive(Debug, Args)]
pub(super) struct CompletionOptions {
    /// The shell that completes
    shell: Shell,
}

/// What a shell reads to complete commands and options.
pub(super) fn completion(options: &CompletionOptions) -> String {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Cli::command(), "twotier", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The document.
pub(super) fn document() -> String {
    let mut text = String::from(
        "# The command line\n\nMade by `cargo run -p server --bin twotier -- reference > docs/command-line.md` from what \
         `--help` tells; do not edit.\n",
    );
    // What this machine's environment says is nobody's business.
    let mut root = unset(Cli::command().term_width(WIDTH));
    root.build();
    describe(&root, &mut text);
    text
}

fn unset(command: Command) -> Command {
    command.mut_args(|arg| arg.hide_env_values(true)).mut_subcommands(unset)
}

fn describe(command: &Command, text: &mut String) {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
    let help = command.clone().render_long_help().to_string();
    let _ = write!(text, "\n## {name}\n\n```text\n");
    for line in help.trim_end().lines() {
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text.push_str("```\n");
    for below in command.get_subcommands().filter(|it| !it.is_hide_set() && it.get_name() != "help") {
        describe(below, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_put_together_without_fault() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_that_does_something_shows_an_example() {
        fn leaves(command: &Command, path: &str, without: &mut Vec<String>) {
            for below in command.get_subcommands().filter(|it| !it.is_hide_set()) {
                leaves(below, &format!("{path} {}", below.get_name()), without);
            }
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            if !command.has_subcommands() && !help.contains("Example") {
                without.push(path.to_owned());
            }
        }
        let mut without = Vec::new();
        leaves(&Cli::command(), "twotier", &mut without);
        assert_eq!(without, <[&str; 0]>::default());
    }
}
