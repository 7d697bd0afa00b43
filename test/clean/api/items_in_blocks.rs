//@ crates: sha2 0.10, digest 0.10
//@ compile: main
use digest::{Digest, OutputSizeUser};

pub struct Outer<T>(T);

impl<T: Clone> Outer<T> {
    pub fn hashes(&self, message: &[u8]) -> Vec<u8> {
        fn hash<D>(message: &[u8]) -> Vec<u8>
        where
            D: Digest + Steps,
        {
            let mut hasher = D::new();
            hasher.update(message);
            hasher.step();
            hasher.finalize().to_vec()
        }
        trait Steps {
            fn step(&mut self) {}
        }
        impl Steps for sha2::Sha256 {}
        struct Pair<A, B: OutputSizeUser> {
            first: A,
            second: std::marker::PhantomData<B::OutputSize>,
        }
        enum Either<L> {
            Left(L),
            Right(Vec<Either<L>>),
        }
        type Both<D> = Pair<D, sha2::Sha256>;
        let pair: Both<u8> = Pair { first: 1, second: std::marker::PhantomData };
        let either = Either::Right(vec![Either::Left(pair.first)]);
        match either {
            Either::Left(n) => vec![n],
            Either::Right(all) if all.is_empty() => Vec::new(),
            Either::Right(_) => hash::<sha2::Sha256>(message),
        }
    }
}

pub fn shadowing<T: Default>() -> usize {
    fn inner<T: AsRef<[u8]>>(value: T) -> usize {
        value.as_ref().len()
    }
    inner::<&[u8]>(b"abc") + std::mem::size_of::<Vec<sha2::Sha512>>()
}
