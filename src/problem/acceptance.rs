//! Warnings that the office has looked at and keeps: `accept:`.

use super::{Code, Place, Problem, Problems, Severity};

/// The files whose warnings are accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every file.
    All,
    /// An indicator's YAML, every file of the same stem beside it, and the tables named.
    Indicator {
        /// Its id.
        id: String,
        /// Its YAML, below the source folder.
        file: String,
        /// Tables it names that have another stem.
        tables: Vec<String>,
    },
}

impl Scope {
    fn holds(&self, problem: &Problem) -> bool {
        let Self::Indicator { id, file, tables } = self else {
            return true;
        };
        let place = &problem.place.file;
        let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
        // A table may hold several indicators: a problem that names its own is no other's.
        let is_own = problem.fact("indicator").is_none_or(|own| own == id);
        is_own && (stem(place) == stem(file) || tables.contains(place))
    }
}

/// A kind of warning that is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// The kinds; an error cannot be accepted.
    pub codes: Vec<Code>,
    /// The western year in which the fiscal year begins, as warnings name it in their fact `year`; any where there is
    /// none.
    pub year: Option<String>,
    /// In which files.
    pub scope: Scope,
    /// Where it is written.
    pub place: Place,
}

impl Acceptance {
    fn covers(&self, problem: &Problem) -> bool {
        self.codes.contains(&problem.code)
            && problem.code.severity() != Severity::Error
            && self.year.as_deref().is_none_or(|year| problem.fact("year") == Some(year))
            && self.scope.holds(problem)
    }

    /// Whether it can be missed: that of one kind, which was looked for.
    fn is_missed(&self, with_form: bool) -> bool {
        matches!(self.codes.as_slice(), [code] if with_form || !code.is_about_form())
    }

    fn unused(&self) -> Problem {
        let code = self.codes.first().map_or("", |code| code.id());
        let problem = Problem::new(Code::UnusedAccept, self.place.clone()).with("code", code);
        match &self.year {
            Some(year) => problem.with("scope", "year").with("period", year),
            None => problem.with("scope", "any"),
        }
    }
}

impl Problems {
    /// Accepts a kind of warning. It has its effect when all problems are [settled](Self::settle).
    pub fn accept(&mut self, acceptance: Acceptance) {
        self.acceptances.push(acceptance);
    }

    /// Drops the warnings and notes that are accepted; once, after everything has been looked at. An acceptance that
    /// covered none is a warning, unless errors kept the checks from being made. `with_form` says whether the form of
    /// tables was looked at.
    pub fn settle(&mut self, with_form: bool) {
        let acceptances = std::mem::take(&mut self.acceptances);
        let covers = |problem: &Problem| acceptances.iter().any(|acceptance| acceptance.covers(problem));
        let (accepted, kept): (Vec<_>, Vec<_>) = std::mem::take(&mut self.list).into_iter().partition(covers);
        self.list = kept;
        if !self.has_errors() {
            let missed = acceptances.iter().filter(|acceptance| acceptance.is_missed(with_form));
            let unused = missed.filter(|acceptance| !accepted.iter().any(|p| acceptance.covers(p)));
            self.list.extend(unused.map(Acceptance::unused));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warning(code: Code, file: &str, year: &str) -> Problem {
        Problem::new(code, Place::file(file)).with("year", year)
    }

    fn of_visits(code: Code, year: Option<&str>) -> Acceptance {
        let tables = vec!["book.xlsx".to_owned()];
        let scope = Scope::Indicator { id: "visits".to_owned(), file: "care/visits.yaml".to_owned(), tables };
        let place = Place::span("care/visits.yaml", 5, 3);
        Acceptance { codes: vec![code], year: year.map(str::to_owned), scope, place }
    }

    fn settled(list: &[Problem], acceptances: &[Acceptance]) -> Vec<(Code, String)> {
        let mut problems = Problems::default();
        list.iter().cloned().for_each(|problem| problems.push(problem));
        acceptances.iter().cloned().for_each(|acceptance| problems.accept(acceptance));
        problems.settle(true);
        problems.sorted().iter().map(|problem| (problem.code, problem.place.file.clone())).collect()
    }

    #[test]
    fn a_warning_is_accepted_in_its_indicator_and_year_alone() {
        let total = |file, year| warning(Code::TotalDiffers, file, year);
        let all = [
            total("care/visits.csv", "2021"),
            total("care/visits.csv", "2022"),
            total("care/visits-old.csv", "2021"),
            total("other/visits.csv", "2021"),
            total("book.xlsx", "2021"),
            total("book.xlsx", "2021").with("indicator", "calls"),
            warning(Code::YearTotalDiffers, "care/visits.csv", "2021"),
        ];
        let kept = settled(&all, &[of_visits(Code::TotalDiffers, Some("2021"))]);
        let expected = [
            (Code::TotalDiffers, "book.xlsx"),
            (Code::TotalDiffers, "care/visits-old.csv"),
            (Code::TotalDiffers, "care/visits.csv"),
            (Code::YearTotalDiffers, "care/visits.csv"),
            (Code::TotalDiffers, "other/visits.csv"),
        ];
        assert_eq!(kept, expected.map(|(code, file)| (code, file.to_owned())));
        let site = Acceptance { scope: Scope::All, ..of_visits(Code::TotalDiffers, None) };
        let kept = settled(&all, &[site]);
        assert_eq!(kept, [(Code::YearTotalDiffers, "care/visits.csv".to_owned())]);
    }

    #[test]
    fn an_error_stays_and_an_acceptance_for_nothing_is_told_unless_there_are_errors() {
        let unused = of_visits(Code::TotalDiffers, Some("2021"));
        assert_eq!(settled(&[], std::slice::from_ref(&unused)), [(Code::UnusedAccept, "care/visits.yaml".to_owned())]);
        let error = warning(Code::BadNumber, "care/visits.csv", "2021");
        let kept = settled(&[error], &[of_visits(Code::BadNumber, None), unused]);
        assert_eq!(kept, [(Code::BadNumber, "care/visits.csv".to_owned())]);
    }

    #[test]
    fn a_group_is_never_missed_and_form_only_where_it_was_looked_at() {
        let form = of_visits(Code::TableWide, None);
        let group = Acceptance { codes: vec![Code::TableWide, Code::TimeAxis], ..form.clone() };
        for (acceptance, with_form, missed) in [(&form, true, 1), (&form, false, 0), (&group, true, 0)] {
            let mut problems = Problems::default();
            problems.accept(acceptance.clone());
            problems.settle(with_form);
            assert_eq!(problems.count(Severity::Warning), missed);
        }
        let all = [warning(Code::TableWide, "care/visits.csv", ""), warning(Code::TimeAxis, "care/visits.csv", "")];
        assert_eq!(settled(&all, &[group]), []);
    }
}
