"""What is kept: ledgers, people, talks, notices. The only package that imports SQLAlchemy."""
