//! The help as a file to print. Whoever has a laptop may have it, before any session and in any language.

use std::path::Path;

use hemicycle_domain::ids::{Day, Moment};
use hemicycle_press::{HelpPaper, HelpReader, Language, help_paper};

use crate::{
    desk::{Desk, now_ms},
    intent::{HelpIntent, HelpPaperAsked},
    view::{Problem, RoleView},
};

impl Desk {
    /// One that is there is written over.
    pub(crate) async fn act_help(&self, intent: HelpIntent) -> Result<(), Problem> {
        let HelpIntent::Print {
            paper,
            reader,
            language,
            folder,
        } = intent;
        let (reader, of) = match reader {
            RoleView::Delegate => (HelpReader::Delegate, "delegate"),
            RoleView::Chair => (HelpReader::Chair, "chair"),
            RoleView::Clerk => (HelpReader::Clerk, "clerk"),
        };
        let language = Language::of(&language);
        let code = language.code();
        let (paper, file) = match paper {
            HelpPaperAsked::Pages => (HelpPaper::Pages, format!("help-{of}-{code}.pdf")),
            HelpPaperAsked::Sheet => (HelpPaper::Sheet, format!("sheet-{of}-{code}.pdf")),
            HelpPaperAsked::Trainer => (HelpPaper::Trainer, format!("training-{code}.pdf")),
        };
        let day = Day::of(Moment(now_ms()), 0);
        self.print(
            help_paper(paper, reader, language, &day),
            Path::new(&folder).join(file),
        )
        .await
    }
}
