//! Reads a JavaScript value as strictly as a project file: what serde asks for, from plain objects, arrays, text and numbers.
//!
//! serde-wasm-bindgen's own deserializer looks up only the fields that a struct knows, so that a misspelt one would pass
//! unseen, and takes a Map or an iterator for a list. This one hands serde every field, as JSON does, and reads through
//! calls that catch what a getter or proxy throws.

use js_sys::{Array, JsString, Number, Reflect};
use serde::de::value::{Error, MapAccessDeserializer, StringDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(object: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    /// `[object Object]` for plain objects, `[object Map]` and so on for others.
    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    fn tag(value: &JsValue) -> Result<JsString, JsValue>;

    #[wasm_bindgen(catch, js_name = String)]
    fn text(value: &JsValue) -> Result<JsString, JsValue>;
}

/// How deep objects and arrays may stand in each other: as deep as in a project file. One that holds itself has no end.
const MOST_NESTED: u32 = 128;

/// A JavaScript value to be read, and how deep it stands.
pub(super) struct Input(JsValue, u32);

/// The value of a field or element, or what reading it threw: that is told only when serde asks for the value, since
/// its path is known then.
struct Part(Result<JsValue, JsValue>, u32);

impl Input {
    pub(super) fn new(value: JsValue) -> Self {
        Self(value, 0)
    }

    /// What kind of value stands where another was wanted.
    fn kind(&self) -> String {
        let name = if self.0.is_object() { tag(&self.0).ok() } else { self.0.js_typeof().dyn_into().ok() };
        name.map_or_else(|| "object".into(), String::from)
    }

    fn object(self) -> Result<Fields, Error> {
        let plain = self.0.is_object() && tag(&self.0).map_err(|error| threw(&error))? == "[object Object]";
        if !plain {
            return Err(Error::custom(format_args!("invalid value: {}, expected a plain object", self.kind())));
        }
        let keys = keys(&self.0).map_err(|error| threw(&error))?;
        Ok(Fields { object: self.0, keys, next: 0, value: None, depth: self.1.saturating_add(1) })
    }
}

/// Reading ran somebody's code, which threw.
fn threw(error: &JsValue) -> Error {
    let text = text(error).map_or_else(|_| "something".into(), String::from);
    Error::custom(format_args!("reading it threw {text}"))
}

/// The fields of an object. One that is `undefined` counts as absent, as in JSON.
struct Fields {
    object: JsValue,
    keys: Array,
    next: u32,
    value: Option<Part>,
    depth: u32,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        while self.next < self.keys.length() {
            let key = self.keys.get(self.next);
            self.next = self.next.saturating_add(1);
            match Reflect::get(&self.object, &key) {
                Ok(value) if value.is_undefined() => {}
                value => {
                    self.value = Some(Part(value, self.depth));
                    let key: StringDeserializer<Error> = key.as_string().unwrap_or_default().into_deserializer();
                    return seed.deserialize(key).map(Some);
                }
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.value.take().unwrap_or(Part(Ok(JsValue::UNDEFINED), self.depth)))
    }
}

/// The elements of an array.
struct Elements {
    array: JsValue,
    length: u32,
    next: u32,
    depth: u32,
}

impl<'de> SeqAccess<'de> for Elements {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        if self.next >= self.length {
            return Ok(None);
        }
        let element = Reflect::get_u32(&self.array, self.next);
        self.next = self.next.saturating_add(1);
        seed.deserialize(Part(element, self.depth)).map(Some)
    }
}

impl Part {
    fn input(self) -> Result<Input, Error> {
        if self.1 > MOST_NESTED {
            return Err(Error::custom(format_args!("nested more than {MOST_NESTED} deep")));
        }
        match self.0 {
            // In a list; of an object such a field is absent.
            Ok(value) if value.is_undefined() => Err(Error::custom("invalid type: undefined, expected a value")),
            Ok(value) => Ok(Input(value, self.1)),
            Err(error) => Err(threw(&error)),
        }
    }
}

impl<'de> Deserializer<'de> for Part {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.input()?.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.input()?.deserialize_option(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.input()?.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.input()?.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

impl<'de> Deserializer<'de> for Input {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() || self.0.is_undefined() {
            return visitor.visit_unit();
        }
        if let Some(value) = self.0.as_bool() {
            return visitor.visit_bool(value);
        }
        if let Some(value) = self.0.as_string() {
            return visitor.visit_string(value);
        }
        if let Some(value) = self.0.as_f64() {
            // Beyond 2^53 − 1 a number may not be the one that was written.
            return if Number::is_safe_integer(&self.0) {
                visitor.visit_i64(value as i64)
            } else {
                visitor.visit_f64(value)
            };
        }
        if self.0.is_bigint() {
            let kind = self.kind();
            return match i64::try_from(self.0) {
                Ok(value) => visitor.visit_i64(value),
                Err(_) => Err(Error::invalid_type(Unexpected::Other(&kind), &visitor)),
            };
        }
        if is_array(&self.0).map_err(|error| threw(&error))? {
            let length = Reflect::get(&self.0, &"length".into()).map_err(|error| threw(&error))?;
            // An array's length is below 2^32; only a proxy could say otherwise, and is cut there.
            let length = length.as_f64().unwrap_or(0.0) as u32;
            return visitor.visit_seq(Elements { array: self.0, length, next: 0, depth: self.1.saturating_add(1) });
        }
        if self.0.is_object() {
            return visitor.visit_map(self.object()?);
        }
        Err(Error::invalid_type(Unexpected::Other(&self.kind()), &visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() || self.0.is_undefined() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    /// A name, or an object with the name as its only field.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if let Some(variant) = self.0.as_string() {
            let variant: StringDeserializer<Error> = variant.into_deserializer();
            return variant.deserialize_enum(name, variants, visitor);
        }
        if !self.0.is_object() || is_array(&self.0).map_err(|error| threw(&error))? {
            return self.deserialize_any(visitor);
        }
        let fields = self.object()?;
        if fields.keys.length() != 1 {
            return Err(Error::invalid_length(
                usize::try_from(fields.keys.length()).unwrap_or(usize::MAX),
                &"an object with one field, the name of the variant",
            ));
        }
        MapAccessDeserializer::new(fields).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}
