"""How many A4 pages a piece may take, by a word of its file name."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Budget:
    """Pages allowed, both ends included; `even` where recto and verso go by pairs."""

    least: int
    most: int
    even: bool = False

    def allows(self, pages):
        return self.least <= pages <= self.most and not (self.even and pages % 2)

    def __str__(self):
        if self.even:
            return f"un nombre pair, {self.most} au plus"
        if self.least == self.most:
            return f"{self.most}"
        return f"de {self.least} à {self.most}"


# In order: the first name whose words all stand in the file's name gives the budget.
BUDGETS = {
    "grands-caracteres": Budget(1, 6),
    "guide": Budget(1, 4),
    "cartes": Budget(2, 4, even=True),
    "affiche": Budget(2, 2),
    "porte": Budget(1, 1),
    "evaluation": Budget(1, 2),
    "fiche": Budget(2, 2),
    "livret": Budget(2, 200, even=True),
    "programme": Budget(1, 2),
    "salles": Budget(1, 2),
}


def budget_for(path):
    """The budget of a page, or None for one that may be as long as it likes."""
    words = set(Path(path).stem.split("-"))
    for name, budget in BUDGETS.items():
        if set(name.split("-")) <= words:
            return budget
    return None
