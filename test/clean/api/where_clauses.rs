//@ crates: wyz 0.5
//@ compile: no, wyz is not at hand
// A `where` on a whole type gives what the impls give only to some of its kinds.
use wyz::comu::{Address, Mutability, Reference, Referential};

pub struct Span<M: Mutability> {
    at: Address<M, u8>,
}

impl<M: Mutability> Span<M> {
    pub fn address(&self) -> Address<M, u8> {
        self.at
    }

    /// # Safety
    /// What it stands for has to live as long as `'a`.
    pub unsafe fn byte<'a>(&self) -> Reference<'a, M, u8>
    where
        Address<M, u8>: Referential<'a>,
    {
        self.address().to_ref()
    }
}
