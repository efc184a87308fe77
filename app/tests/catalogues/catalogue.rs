//! One language: its messages and terms, what they mention, and the variables they need.

use super::Source;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// What a message or a term is made of.
#[derive(Debug, Default)]
struct Parts {
    variables: BTreeSet<String>,
    mentions: BTreeSet<String>,
}

/// The messages of a language by id; terms begin with a hyphen.
#[derive(Debug, Default)]
pub struct Catalogue(BTreeMap<String, Parts>);

impl Catalogue {
    /// Read the files of a language, and tell what is wrong with them.
    pub fn of(lang: &str, files: &[Source], problems: &mut Vec<String>) -> Self {
        let mut catalogue = Self::default();
        for (file, text) in files {
            let resource = parser::parse(text.as_str()).unwrap_or_else(|(resource, errors)| {
                problems.push(format!("{lang}: {file}: cannot be read: {errors:?}"));
                resource
            });
            for entry in resource.body {
                catalogue.add(lang, entry, problems);
            }
        }
        catalogue.check_mentions(lang, problems);
        catalogue
    }

    fn add(&mut self, lang: &str, entry: Entry<&str>, problems: &mut Vec<String>) {
        let (id, value) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value)),
            _ => return,
        };
        let mut parts = Parts::default();
        match value {
            Some(pattern) => parts.read(&pattern),
            None => problems.push(format!("{lang}: `{id}` has no text of its own")),
        }
        if self.0.insert(id.clone(), parts).is_some() {
            problems.push(format!("{lang}: `{id}` is there twice"));
        }
    }

    fn check_mentions(&self, lang: &str, problems: &mut Vec<String>) {
        for (id, parts) in &self.0 {
            for mentioned in parts.mentions.iter().filter(|it| !self.0.contains_key(*it)) {
                problems.push(format!("{lang}: `{id}` mentions `{mentioned}`, which does not exist"));
            }
            if id.starts_with('-') && !self.0.values().any(|parts| parts.mentions.contains(id)) {
                problems.push(format!("{lang}: `{id}` is used nowhere"));
            }
        }
    }

    /// The ids of the messages; terms are each language's own business.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str).filter(|id| !id.starts_with('-'))
    }

    /// Everything that a message mentions.
    pub fn mentioned(&self) -> impl Iterator<Item = &str> {
        self.0.values().flat_map(|parts| parts.mentions.iter().map(String::as_str))
    }

    /// The variables a message needs, also through the messages it mentions; `None` without such a message.
    pub fn variables(&self, id: &str) -> Option<BTreeSet<String>> {
        let mut variables = BTreeSet::new();
        let (mut ids, mut seen) = (vec![id], BTreeSet::new());
        self.0.get(id)?;
        while let Some(id) = ids.pop() {
            let Some(parts) = self.0.get(id).filter(|_| seen.insert(id)) else { continue };
            variables.extend(parts.variables.iter().cloned());
            ids.extend(parts.mentions.iter().map(String::as_str).filter(|id| !id.starts_with('-')));
        }
        Some(variables)
    }
}

impl Parts {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name.to_owned())),
            InlineExpression::MessageReference { id, .. } => drop(self.mentions.insert(id.name.to_owned())),
            InlineExpression::TermReference { id, .. } => drop(self.mentions.insert(format!("-{}", id.name))),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
