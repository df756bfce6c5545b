//! Goal seek: the question as a sentence with choices in it, and the answer.

mod answer;
mod question;
mod said;
mod track;

pub use answer::AnswerCard;
pub use question::QuestionCard;
pub use said::said;
