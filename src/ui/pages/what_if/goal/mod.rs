//! Goal seek: the question as a sentence with choices in it, and the answer.

mod answer;
mod needs;
pub mod page;
mod question;
mod track;

pub use answer::{AnswerCard, Told};
pub use question::QuestionCard;
